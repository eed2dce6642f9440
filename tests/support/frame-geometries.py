"""Geometries of detectors, axes and crystals of many kinds, computed from XDS's definitions by another way than the app's; prints them as JSON.

A reflection crosses the Ewald sphere where |s0 + R(phi) p0| = |s0|: A cos phi + B sin phi = C, with R by Rodrigues' formula. A ring is a cone of rays.
[{"name", "xparm": text, "width", "height", "frame", "corners": {"x,y": d}, "predictions": [h, k, l, x, y, z], "rings": {d: [x, y] on the detector}}]
"""
import json

import numpy as np

WIDTH, HEIGHT = 400, 300
RINGS = [20.0, 5.0, 3.897, 2.249, 1.721]
random = np.random.default_rng(5)
made = []


def unit(vector):
    return np.asarray(vector, float) / np.linalg.norm(vector)


def turn(axis, degrees):
    x, y, z = unit(axis)
    cross = np.array([[0, -z, y], [z, 0, -x], [-y, x, 0]])
    angle = np.radians(degrees)
    return np.eye(3) + np.sin(angle) * cross + (1 - np.cos(angle)) * cross @ cross


def cell_axes(a, b, c, alpha, beta, gamma):
    ca, cb, cg = np.cos(np.radians([alpha, beta, gamma]))
    sg = np.sin(np.radians(gamma))
    cy = (ca - cb * cg) / sg
    return np.array([[a, 0, 0], [b * cg, b * sg, 0], [c * cb, c * cy, c * np.sqrt(1 - cb**2 - cy**2)]])


def rounded(values):
    """As a file has them."""
    return np.round(np.asarray(values, float), 6)


LATTICES = {
    5: lambda h, k, l: (h + k) % 2 == 0,
    38: lambda h, k, l: (k + l) % 2 == 0,
    79: lambda h, k, l: (h + k + l) % 2 == 0,
    146: lambda h, k, l: (-h + k + l) % 3 == 0,
    209: lambda h, k, l: ((h + k) % 2 == 0) & ((k + l) % 2 == 0),
}


def geometry(
    name,
    cell=(50, 60, 70, 90, 90, 90),
    group=16,
    start=1,
    phi0=0.0,
    dphi=0.1,
    axis=(1, 0, 0),
    wavelength=1.0,
    beam=(0, 0, 1),
    distance=150.0,
    origin=(200.5, 150.5),
    axes=((1, 0, 0), (0, 1, 0)),
    tilt=None,
    pixel=(0.2, 0.2),
    frame=4,
):
    crystal = rounded(cell_axes(*cell) @ turn(random.normal(size=3), random.uniform(0, 180)).T)
    tilted = rounded(np.asarray(axes, float) @ (np.eye(3) if tilt is None else turn(*tilt)).T)
    axis, beam = rounded(unit(axis)), rounded(unit(beam) / wavelength)
    rows = [
        [start, phi0, dphi, *axis],
        [wavelength, *beam],
        [group, *cell],
        *crystal,
        [1, WIDTH, HEIGHT, *pixel],
        [*origin, distance],
        *tilted,
        np.cross(*tilted),
        [1, 1, WIDTH, 1, HEIGHT],
        [0, 0, 0, 1, 0, 0, 0, 1, 0],
    ]
    text = [" ".join(f"{value:d}" if isinstance(value, int) else f"{value:.6f}" for value in row) for row in rows]
    d1, d2 = map(unit, tilted)
    d3 = np.cross(d1, d2)
    s0, m2 = unit(beam) / wavelength, unit(axis)

    def d_at(x, y):
        v = (x + 1 - origin[0]) * pixel[0] * d1 + (y + 1 - origin[1]) * pixel[1] * d2 + distance * d3
        return wavelength / (2 * np.sin(np.arccos(np.clip(unit(v) @ unit(beam), -1, 1)) / 2))

    def meeting(rays):
        with np.errstate(divide="ignore"):
            along = distance / (rays @ d3)
        x = origin[0] - 1 + along * (rays @ d1) / pixel[0]
        y = origin[1] - 1 + along * (rays @ d2) / pixel[1]
        inside = (along > 0) & (x >= -0.5) & (y >= -0.5) & (x <= WIDTH - 0.5) & (y <= HEIGHT - 0.5)
        return x, y, inside

    corners = {f"{x},{y}": d_at(x, y) for x in (0, WIDTH - 1) for y in (0, HEIGHT - 1)}
    d_min = min(corners.values())
    most = [int(np.linalg.norm(one) / d_min) + 1 for one in crystal]
    hkl = np.stack(np.meshgrid(*[np.arange(-one, one + 1) for one in most], indexing="ij"), -1).reshape(-1, 3)
    hkl = hkl[np.any(hkl != 0, 1) & LATTICES.get(group, lambda h, k, l: h == h)(*hkl.T)]
    p0 = hkl @ np.linalg.inv(crystal).T
    near = np.sum(p0**2, 1) <= 1 / d_min**2
    hkl, p0 = hkl[near], p0[near]
    along = (p0 @ m2)[:, None] * m2
    across, turned = p0 - along, np.cross(m2, p0)
    a, b, c = across @ s0, turned @ s0, -np.sum(p0**2, 1) / 2 - along @ s0
    crossing = np.abs(c) < np.hypot(a, b)
    hkl, along, across, turned = hkl[crossing], along[crossing], across[crossing], turned[crossing]
    a, b, c = a[crossing], b[crossing], c[crossing]
    predictions = []
    for sign in (1, -1):
        phi = np.arctan2(b, a) + sign * np.arccos(c / np.hypot(a, b))
        rays = s0 + along + across * np.cos(phi)[:, None] + turned * np.sin(phi)[:, None]
        x, y, inside = meeting(rays)
        begins = phi0 + (frame - start) * dphi
        z = frame - 1 + np.mod((np.degrees(phi) - begins) * np.sign(dphi), 360) / abs(dphi)
        seen = inside & (z <= frame)
        predictions += [[*map(int, h), *row] for h, *row in zip(hkl[seen], x[seen], y[seen], z[seen])]
    rings = {}
    for d in RINGS:
        theta = np.arcsin(wavelength / (2 * d))
        u = unit(np.cross(s0, [0.3, 0.5, 0.1]))
        psi = np.linspace(0, 2 * np.pi, 20_001)[:, None]
        rays = np.cos(2 * theta) * unit(s0) + np.sin(2 * theta) * (np.cos(psi) * u + np.sin(psi) * np.cross(unit(s0), u))
        x, y, inside = meeting(rays)
        rings[d] = np.stack([x[inside], y[inside]], 1)[::7].tolist()
    made.append(
        {
            **{"name": name, "xparm": " XPARM.XDS    VERSION Jan 10, 2022  BUILT=20220120\n" + "\n".join(text) + "\n"},
            **{"width": WIDTH, "height": HEIGHT, "frame": frame, "corners": corners},
            **{"predictions": predictions, "rings": rings},
        }
    )


geometry("upright")
geometry("turning the other way", dphi=-0.25, phi0=37.3, start=11, frame=50)
geometry("starting angle", phi0=123.4, frame=7)
geometry("starting frame", start=101, phi0=-45.0, frame=140)
geometry("before the starting frame", start=101, phi0=-45.0, frame=20)
geometry("the second turn", dphi=1.0, phi0=10.0, frame=500)
geometry("axis along -x", axis=(-1, 0, 0))
geometry("axis along y", axis=(0, 1, 0))
geometry("axis and beam askew", axis=(0.996, 0.05, -0.07), beam=(0.003, -0.002, 1), frame=33)
geometry("tilted", tilt=((0.3, 1, 0.4), 12), origin=(180.0, 100.0), dphi=-0.5)
geometry("swung out by 20 degrees", tilt=((0, 1, 0), 20), origin=(30.0, 150.0))
geometry("swung out by 60 degrees", tilt=((0, 1, 0), 60), distance=80.0)
geometry("swung out by 88 degrees", tilt=((0, 1, 0), 88), distance=60.0)
geometry("negative distance", axes=((1, 0, 0), (0, -1, 0)), distance=-150.0)
geometry("negative distance, tilted", axes=((-1, 0, 0), (0, 1, 0)), distance=-150.0, tilt=((0.1, 1, 0), 9))
geometry("axes of the detector turned", axes=((0, 1, 0), (-1, 0, 0)))
geometry("oblong pixels", pixel=(0.2, 0.15))
geometry("short wavelength", wavelength=0.35, distance=300.0)
geometry("long wavelength", wavelength=2.7, distance=60.0, dphi=1.0)
geometry("C 2", cell=(80, 40, 50, 90, 105, 90), group=5)
geometry("A m m 2", cell=(40, 60, 70, 90, 90, 90), group=38)
geometry("I 4", cell=(80, 80, 50, 90, 90, 90), group=79)
geometry("R 3 on hexagonal axes", cell=(80, 80, 50, 90, 90, 120), group=146, dphi=1.0)
geometry("F 4 3 2", cell=(120, 120, 120, 90, 90, 90), group=209)
geometry("P 1", cell=(30, 41, 52, 77, 84, 99), group=1, dphi=1.0)
print(json.dumps(made))
