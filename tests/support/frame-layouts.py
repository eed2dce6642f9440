"""Writes EIGER files of other layouts with h5py into the folder given; prints what every picture of them holds, as JSON.

[{"name", "file", "frames": {number: md5 of uint32, or int32 where "signed"}, "faults": {number: code}, "span": [first, last],
"header": {what the header says, mm and Å}, "masked": pixels}]
"""
import hashlib
import json
import os
import shutil
import sys

import h5py
import numpy as np

HEIGHT, WIDTH = 60, 48
folder = sys.argv[1]
manifest = []


def pictures(numbers, dtype="u2"):
    """Counts of each number's own, up to the type's largest but one."""
    top = min(np.iinfo(dtype).max - 1, 50_000)
    return np.stack([np.random.default_rng(n).poisson(3, (HEIGHT, WIDTH)) * (n % 7 + 1) % top for n in numbers]).astype(dtype)


def md5(picture, signed):
    return hashlib.md5(picture.astype("<i4" if signed else "<u4").tobytes()).hexdigest()


def expect(name, file, data, first=1, signed=False, faults=None, span=None, **more):
    numbers = data if isinstance(data, dict) else {first + at: one for at, one in enumerate(data)}
    frames = {number: md5(one, signed) for number, one in numbers.items()}
    manifest.append({"name": name, "file": f"{name}/{file}", "frames": frames, "faults": faults or {}, "span": span, **more})


def create(name, file, **options):
    os.makedirs(os.path.join(folder, name), exist_ok=True)
    return h5py.File(os.path.join(folder, name, file), "w", **options)


def single(name, dtype="u2", signed=False, libver=None, attrs=(1, 3), place="entry/data/data", **options):
    data = pictures([1, 2, 3], np.dtype(dtype).newbyteorder("=").str[1:])
    with create(name, "a_data_000001.h5", **({"libver": libver} if libver else {})) as file:
        written = file.create_dataset(place, data=data.astype(dtype), **options)
        if attrs is not None:
            written.attrs["image_nr_low"], written.attrs["image_nr_high"] = attrs
    first = int(attrs[0]) if attrs is not None and attrs[0] >= 1 else 1
    expect(name, "a_data_000001.h5", data, first, signed)


CHUNK = (1, HEIGHT, WIDTH)
for dtype in ["u1", "<u2", ">u2", "<u4", ">u4"]:
    single(f"type {dtype}".replace("<", "little ").replace(">", "big "), dtype, chunks=CHUNK, compression="gzip")
single("type big i4", ">i4", True, chunks=CHUNK)
single("type i2", "<i2", True, chunks=CHUNK, compression="gzip")
single("type i1", "i1", True, chunks=CHUNK)
single("contiguous")
single("contiguous big", ">u4")
for compression, options in [("lzf", None), ("gzip", 9), ("szip", ("nn", 16)), ("szip", ("ec", 8))]:
    more = {} if options is None else {"compression_opts": options}
    single(f"{compression} {options}", chunks=CHUNK, compression=compression, **more)
single("shuffle gzip", "<u4", chunks=CHUNK, compression="gzip", shuffle=True)
single("fletcher", chunks=CHUNK, fletcher32=True)
single("scaleoffset", "<u4", chunks=CHUNK, scaleoffset=0)
for chunk in [(3, HEIGHT, WIDTH), (2, HEIGHT, WIDTH), (1, 7, 11), (2, 30, 48), (1, 1, WIDTH)]:
    single(f"chunk {chunk}", chunks=chunk, compression="gzip")
for many in [(None, HEIGHT, WIDTH), (None, None, None), (3, HEIGHT, WIDTH)]:
    single(f"latest {many}", libver="latest", chunks=CHUNK, maxshape=many, compression="gzip")
single("latest contiguous", libver="latest")
single("no attributes", attrs=None, chunks=CHUNK)
for kind in ["u4", "<f8", ">i8"]:
    single(f"attribute {kind}".replace("<", "l").replace(">", "b"), attrs=np.array([7, 9], kind), chunks=CHUNK)
single("attribute list", attrs=(np.array([7]), np.array([9])), chunks=CHUNK)
single("attribute zero", attrs=(0, 2), chunks=CHUNK)
single("attribute text", attrs=None, chunks=CHUNK)
with h5py.File(os.path.join(folder, "attribute text", "a_data_000001.h5"), "r+") as file:
    file["entry/data/data"].attrs["image_nr_low"] = "three"
for place in ["data", "entry/instrument/detector/data"]:
    single(f"place {place}".replace("/", "-"), place=place, chunks=CHUNK)

# Compact storage and n-bit: by the property list.
name = "compact"
data = pictures([1])[:, :20, :20].astype("u2")
with create(name, "a_data_000001.h5") as file:
    props = h5py.h5p.create(h5py.h5p.DATASET_CREATE)
    props.set_layout(h5py.h5d.COMPACT)
    group = file.create_group("entry/data")
    made = h5py.h5d.create(group.id, b"data", h5py.h5t.STD_U16LE, h5py.h5s.create_simple((1, 20, 20)), props)
    made.write(h5py.h5s.ALL, h5py.h5s.ALL, data)
expect(name, "a_data_000001.h5", data)
name = "nbit"
data = pictures([1, 2])
with create(name, "a_data_000001.h5") as file:
    twelve = h5py.h5t.STD_U16LE.copy()
    twelve.set_precision(12)
    props = h5py.h5p.create(h5py.h5p.DATASET_CREATE)
    props.set_chunk(CHUNK)
    props.set_filter(5, 0, ())
    group = file.create_group("entry/data")
    made = h5py.h5d.create(group.id, b"data", twelve, h5py.h5s.create_simple(data.shape), props)
    made.write(h5py.h5s.ALL, h5py.h5s.ALL, data)
expect(name, "a_data_000001.h5", data)

# Refused by name.
for kind in ["<f4", "<f8", "<u8", "<i8"]:
    name = f"refused {kind[1:]}"
    with create(name, "a_data_000001.h5") as file:
        file.create_dataset("entry/data/data", data=np.zeros((1, 4, 4), kind))
    expect(name, "a_data_000001.h5", {}, faults={1: "element-type"})


def series(name, low, per=3, files=4, leave=(), master=True, triggers=(12, 1), links="external", attrs=True, odd=None):
    numbers = [list(range(low + per * at, low + per * (at + 1))) for at in range(files)]
    for at, some in enumerate(numbers):
        if at in leave:
            continue
        with create(name, f"a_data_{at + 1:06d}.h5") as file:
            written = file.create_dataset("entry/data/data", data=pictures(some), chunks=CHUNK, compression="gzip")
            if attrs is not None:
                written.attrs["image_nr_low"], written.attrs["image_nr_high"] = some[0], odd or some[-1]
    frames = {number: pictures([number])[0] for at, some in enumerate(numbers) for number in some if at not in leave}
    missing = {number: "missing-file" for at, some in enumerate(numbers) for number in some if at in leave}
    if master:
        with create(name, "a_master.h5") as file:
            group = file.create_group("entry/data")
            for at in range(files):
                group[f"data_{at + 1:06d}"] = h5py.ExternalLink(f"a_data_{at + 1:06d}.h5", "/entry/data/data")
            specific = file.create_group("entry/instrument/detector/detectorSpecific")
            specific["nimages"], specific["ntrigger"] = triggers
    expect(name, "a_master.h5" if master else "a_data_000001.h5", frames, faults=missing, span=[low, low + per * files - 1])


series("series", 1)
series("triggers", 1, triggers=(3, 4))
series("middle file missing", 1, leave=(1,))
series("two middle files missing", 1, leave=(1, 2))
series("middle file missing, no attributes", 1, leave=(1,), attrs=False)
series("middle file missing, no master", 1, leave=(1,), master=False)
series("odd image_nr_high", 1, odd=1000)


def virtual(name, leave=(), directory="", tiles=False):
    sources = [f"part_{at}.h5" for at in range(3)]
    data = pictures(range(1, 7))
    for at, source in enumerate(sources):
        if at in leave:
            continue
        with create(name, source) as file:
            part = data[:, 20 * at : 20 * (at + 1)] if tiles else data[2 * at : 2 * at + 2]
            file.create_dataset("entry/data/data", data=part, compression="gzip")
    layout = h5py.VirtualLayout(data.shape, "u2")
    for at, source in enumerate(sources):
        shape = (6, 20, WIDTH) if tiles else (2, HEIGHT, WIDTH)
        part = h5py.VirtualSource(directory + source, "entry/data/data", shape)
        if tiles:
            layout[:, 20 * at : 20 * (at + 1)] = part
        else:
            layout[2 * at : 2 * at + 2] = part
    with create(name, "v_master.h5", libver="latest") as file:
        file.create_virtual_dataset("entry/data/data", layout)
    gone = {n + 1 for n in range(6) if (leave if tiles else n // 2 in leave)}
    frames = {n + 1: data[n] for n in range(6) if n + 1 not in gone}
    expect(name, "v_master.h5", frames, faults={n: "missing-file" for n in gone})


virtual("virtual")
virtual("virtual, elsewhere", directory="../raw/")
virtual("virtual, absolute", directory="/isilon/a/")
virtual("virtual, one missing", (1,))
virtual("virtual, two missing", (0, 2))
virtual("virtual, two missing elsewhere", (0, 2), "../raw/")
virtual("virtual tiles", tiles=True)
virtual("virtual tiles, one missing", (1,), tiles=True)

# Pictures of the master itself; a picture that was never written.
name = "in the master"
data = pictures([1, 2, 3])
with create(name, "a_master.h5") as file:
    file.create_dataset("entry/data/data_000001", data=data[:2], chunks=CHUNK)
    file.create_dataset("entry/data/data_000002", data=data[2:], chunks=CHUNK)
expect(name, "a_master.h5", data)
name = "never written"
with create(name, "a_data_000001.h5") as file:
    written = file.create_dataset("entry/data/data", shape=(3, HEIGHT, WIDTH), dtype="u2", chunks=CHUNK, compression="gzip")
    written[0] = data[0]
    written[2] = 0
expect(name, "a_data_000001.h5", {1: data[0], 3: np.zeros((HEIGHT, WIDTH), "u2")}, faults={2: "not-written"})

# Detectors with a threshold dimension (DECTRIS's FileWriter2); other writers' places; a file that is still being written.
for name, shape in [("one threshold", (3, 1, HEIGHT, WIDTH)), ("one threshold, one picture", (1, 1, HEIGHT, WIDTH))]:
    data = pictures(range(1, shape[0] + 1))
    with create(name, "a_data_000001.h5") as file:
        file.create_dataset("entry/data/data", data=data.reshape(shape), chunks=(1, *shape[1:]), compression="gzip")
    expect(name, "a_data_000001.h5", data)
name = "two thresholds"
with create(name, "a_data_000001.h5") as file:
    file.create_dataset("entry/data/data", data=np.zeros((3, 2, HEIGHT, WIDTH), "u2"))
expect(name, "a_data_000001.h5", {}, faults={1: "dimensions"})
for place in ["exchange/data", "entry_0000/measurement/data", "entry/instrument/eiger/data"]:
    single(f"elsewhere {place}".replace("/", "-"), place=place, chunks=CHUNK)
name = "still being written"
with create(name, "b.h5", libver="latest") as file:
    file.create_dataset("entry/data/data", data=data, chunks=CHUNK, maxshape=(None, HEIGHT, WIDTH))
    file.swmr_mode = True
    file.flush()
    shutil.copy(os.path.join(folder, name, "b.h5"), os.path.join(folder, name, "a_data_000001.h5"))
expect(name, "a_data_000001.h5", data)
name = "data_000001 in the data files"
for at, some in enumerate([[1, 2, 3], [4, 5]]):
    with create(name, f"a_data_{at + 1:06d}.h5") as file:
        file.create_dataset(f"entry/data/data_{at + 1:06d}", data=pictures(some), chunks=CHUNK)
expect(name, "a_data_000001.h5", pictures(range(1, 6)))


# Data files that hold other numbers of pictures and do not say which; files counted from 0.
def uneven(name, sizes, begin=1, leave=()):
    low = 1
    numbers = {}
    for at, size in enumerate(sizes):
        if at not in leave:
            some = list(range(low, low + size))
            numbers.update({number: pictures([number])[0] for number in some})
            with create(name, f"a_data_{at + begin:06d}.h5") as file:
                file.create_dataset("entry/data/data", data=pictures(some), chunks=CHUNK)
        low += size
    with create(name, "a_master.h5") as file:
        for at in range(len(sizes)):
            file[f"entry/data/data_{at + begin:06d}"] = h5py.ExternalLink(f"a_data_{at + begin:06d}.h5", "/entry/data/data")
    gone = {number: "missing-file" for number in range(1, low) if number not in numbers}
    expect(name, "a_master.h5", numbers, faults=gone, span=[1, low - 1])


uneven("uneven files", [5, 3, 5, 2])
uneven("uneven files, the first short", [2, 5, 5, 1])
uneven("uneven files, one missing", [4, 4, 3, 2], leave=(1,))
uneven("files from 0", [3, 3, 2], begin=0)

# A link to a file whose data set is virtual.
name = "virtual behind a link"
data = pictures([1, 2])
with create(name, "r_000001.h5") as file:
    file.create_dataset("data", data=data, chunks=CHUNK)
layout = h5py.VirtualLayout(data.shape, "u2")
layout[:] = h5py.VirtualSource("r_000001.h5", "data", data.shape)
with create(name, "r_vds.h5", libver="latest") as file:
    file.create_virtual_dataset("data", layout)
with create(name, "r.nxs", libver="latest") as file:
    file["entry/data/data"] = h5py.ExternalLink("r_vds.h5", "/data")
expect(name, "r.nxs", data)


# What a header says, in other units; a mask that was not applied, said as a truth value of Python.
def header(name, fields, wanted, **more):
    with create(name, "a_master.h5") as file:
        file["entry/data/data_000001"] = h5py.ExternalLink("a_data_000001.h5", "/entry/data/data")
        for path, (value, *attributes) in fields.items():
            file[f"entry/{path}"] = value
            for key, text in zip(("units", "transformation_type"), attributes):
                file[f"entry/{path}"].attrs[key] = text
    with create(name, "a_data_000001.h5") as file:
        file.create_dataset("entry/data/data", data=pictures([1]), chunks=CHUNK)
    expect(name, "a_master.h5", pictures([1]), header=wanted, **more)


DETECTOR, BEAM = "instrument/detector", "instrument/beam"
upright = {"distance": 160, "pixelX": 0.075, "pixelY": 0.1, "beamX": 19.5, "beamY": 29.5, "wavelength": 0.9, "twoTheta": None}


def geometry(distance, pixel, beam, wavelength, **more):
    names = ["detector_distance", "x_pixel_size", "y_pixel_size", "beam_center_x", "beam_center_y"]
    values = [distance, (pixel[0], *pixel[2:]), (pixel[1], *pixel[2:]), (beam[0], *beam[2:]), (beam[1], *beam[2:])]
    fields = {f"{DETECTOR}/{key}": value for key, value in zip(names, values)}
    return {**fields, **({f"{BEAM}/incident_wavelength": wavelength} if wavelength else {}), **more}


plain = geometry((0.16,), (75e-6, 1e-4), (20, 30), (0.9,))
header("header of DECTRIS", plain, upright)
header("header in mm", geometry((160, "mm"), (0.075, 0.1, "mm"), (20, 30, "pixel"), (0.09, "nm")), upright)
header("header in um", geometry((16, b"cm"), (75, 100, "um"), (1.5, 3.0, "mm"), (0.9, "angstrom")), upright)
energy = {f"{BEAM}/incident_energy": (13.77602, "keV")}
header("header in keV", geometry((np.float32(0.16), "m"), (75e-6, 1e-4, "m"), (20, 30), None, **energy), upright)
header("header in furlongs", {**plain, f"{DETECTOR}/detector_distance": (1.0, "furlong")}, {**upright, "distance": None})
tilt = {f"{DETECTOR}/transformations/tilt": (12.5, "deg", "rotation"), f"{DETECTOR}/transformations/z": (160, "mm", "translation")}
header("header, tilted", {**plain, **tilt}, {**upright, "twoTheta": 12.5})
swing = {f"{DETECTOR}/goniometer/two_theta": (np.array([np.pi / 18]), "rad")}
header("header, swung out", {**plain, **swing}, {**upright, "twoTheta": 10})
bits = np.zeros((HEIGHT, WIDTH), "u4")
bits[5], bits[6, 3], bits[7, 7] = 1, 2, 0x20
mask = {f"{DETECTOR}/pixel_mask": (bits,), f"{DETECTOR}/pixel_mask_applied": (False,)}
header("mask not applied", {**plain, **mask}, upright, masked=WIDTH + 1)
truth = {f"{DETECTOR}/pixel_mask": (bits != 0,), f"{DETECTOR}/pixel_mask_applied": (0,)}
header("mask of truth values", {**plain, **truth}, upright, masked=WIDTH + 2)
linked = {f"{DETECTOR}/pixel_mask": (h5py.ExternalLink("a_meta.h5", "/mask"),), f"{DETECTOR}/pixel_mask_applied": (0,)}
with create("mask in another file", "a_meta.h5") as file:
    file["mask"] = bits
header("mask in another file", {**plain, **linked}, upright, masked=WIDTH + 1)
lean = {f"{DETECTOR}/geometry/orientation/value": (np.array([np.cos(0.1), 0, -np.sin(0.1), 0, 1, 0]),)}
header("header, axes along the beam", {**plain, **lean}, {**upright, "twoTheta": np.degrees(0.1)})
flat = {f"{DETECTOR}/geometry/orientation/value": (np.array([-1, 0, 0, 0, -1, 0], "f4"),)}
header("header, axes turned", {**plain, **flat}, {**upright, "twoTheta": 0})
print(json.dumps(manifest))
