// What today's programs need for the same work, where they are installed: processor time in ms, or `missing` with what is not there.
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

// As gemmi reads a file, and from memory, as the engine is measured.
const GEMMI_READ = `
#include <gemmi/xds_ascii.hpp>
#include <cstdio>
#include <cstdlib>
#include <vector>
#include <ctime>
#include <fstream>
#include <iterator>
#include <string>
template<typename Read> double fastest(Read read) {
  double best = 1e30;
  for (int run = 0; run < 5; ++run) {
    std::clock_t from = std::clock();
    bool some = read();
    double took = 1000. * (std::clock() - from) / CLOCKS_PER_SEC;
    if (some && took < best) best = took;
  }
  return best;
}
int main(int argc, char **argv) {
  // With a number: so many times the file, all kept.
  if (argc > 2) {
    std::vector<gemmi::XdsAscii> all;
    for (int n = std::atoi(argv[2]); n > 0; --n)
      all.push_back(gemmi::read_xds_ascii_file(argv[1]));
    return all.back().data.empty();
  }
  std::ifstream file(argv[1], std::ios::binary);
  const std::string text((std::istreambuf_iterator<char>(file)), std::istreambuf_iterator<char>());
  double from_file = fastest([&] { return !gemmi::read_xds_ascii_file(argv[1]).data.empty(); });
  double from_memory = fastest([&] {
    gemmi::XdsAscii read;
    read.read_stream(gemmi::MemoryStream(text.data(), text.size()), argv[1]);
    return !read.data.empty();
  });
  std::printf("{\\"cpu\\": %f, \\"memory\\": %f}\\n", from_file, from_memory);
}
`;

/** gemmi's C++ reader, warm: compiled here from its headers (Debian: gemmi-dev; `GEMMI_INCLUDE` says where they lie otherwise). `undefined`: no headers or no compiler. */
export function gemmiReader(folder) {
  const include = process.env.GEMMI_INCLUDE ?? '/usr/include';
  if (!existsSync(join(include, 'gemmi/xds_ascii.hpp'))) return undefined;
  const [source, program] = [join(folder, 'read.cpp'), join(folder, 'read')];
  writeFileSync(source, GEMMI_READ);
  const { status } = spawnSync('g++', ['-O2', '-std=c++11', `-I${include}`, source, '-o', program]);
  return status === 0 ? (path) => JSON.parse(execFileSync(program, [path], { encoding: 'utf8' })) : undefined;
}

/** Most memory of a program, MB; `undefined` where it failed, or GNU time is not installed. */
export function peakMemory(program, args) {
  const { status, stderr } = spawnSync('/usr/bin/time', ['-f', 'peak %M', program, ...args], {
    encoding: 'utf8',
    maxBuffer: 2 ** 30
  });
  const found = /peak (\d+)/.exec(stderr ?? '');
  return status === 0 && found ? Math.round((Number(found[1]) * 1024) / 1e6) : undefined;
}

/** `gemmi merge` of the file: reads and merges. */
export function gemmiMerge(path, folder) {
  if (!existsSync('/usr/bin/time')) return { missing: 'time' };
  const args = ['-f', 'cpu %U', 'gemmi', 'merge', path, join(folder, 'gemmi.mtz')];
  const { status, stderr } = spawnSync('/usr/bin/time', args, { encoding: 'utf8' });
  const found = /cpu ([\d.]+)/.exec(stderr ?? '');
  return status === 0 && found ? { cpu: 1000 * Number(found[1]) } : { missing: 'gemmi' };
}

// KAMO's way with pairs (yamtbx, cc_clustering): common_sets, then linear_correlation, pair by pair; here of 40 sets, the size of ours.
const CCTBX = `
import sys, time, json, random
from iotbx.xds import read_ascii
from cctbx import miller, crystal
from cctbx.array_family import flex
t = time.process_time(); a = read_ascii.reader(open(sys.argv[1])).as_miller_array(merge_equivalents=False); read = time.process_time() - t
a = a.customized_copy(anomalous_flag=False).set_info(a.info())
a = a.select(a.sigmas() > 0)
t = time.process_time(); a.merge_equivalents(); merge = time.process_time() - t
sets, each = int(sys.argv[2]), int(sys.argv[3])
whole = miller.build_set(crystal.symmetry((78, 78, 38, 90, 90, 90), 'P43212'), False, d_min=1.5)
random.seed(1)
members = []
for n in range(sets):
  chosen = flex.size_t(sorted(set(random.randrange(whole.size()) for i in range(each))))
  members.append(whole.select(chosen).array(data=flex.double([random.expovariate(1) for i in chosen])))
t = time.process_time()
for i in range(sets):
  for j in range(i + 1, sets):
    x, y = members[i].common_sets(members[j], assert_is_similar_symmetry=False)
    flex.linear_correlation(x.data(), y.data()).coefficient()
pairs = time.process_time() - t
print(json.dumps({'read': 1000 * read, 'mergeEquivalents': 1000 * merge, 'eachPair': 1000 * pairs / (sets * (sets - 1) / 2)}))
`;

/** cctbx, which KAMO computes with, on the file; and one pair of sets of so many records. */
export function cctbx(path, records) {
  for (const python of ['/usr/bin/python3', 'cctbx.python', 'python3']) {
    const { status, stdout } = spawnSync(python, ['-c', CCTBX, path, '40', String(records)], {
      encoding: 'utf8'
    });
    if (status === 0) return JSON.parse(stdout.trim().split('\n').at(-1));
  }
  return { missing: 'cctbx' };
}

/** dials.scale has no measure here: said where it is missing, and where nobody has written one yet. */
export function dials() {
  return spawnSync('dials.version').status === 0 ? { missing: 'a measure' } : { missing: 'dials' };
}
