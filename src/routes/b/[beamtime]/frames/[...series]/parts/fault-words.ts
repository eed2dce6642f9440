import type { FrameFault, FrameOddity } from '$lib/frames/frame';
import type { NoGeometry } from '$lib/frames/geometry/sources';
import { flawSentence } from '$lib/words/flaw-sentence';
import { framesWords } from '$lib/words/frames';
import { say } from '$lib/words/language.svelte';
import { numberText } from '$lib/words/written';

/** What cannot be shown, in the language in use. */
export function faultWords(fault: FrameFault): string {
  const words = say(framesWords).faults;
  switch (fault.code) {
    case 'other-format':
      return words.otherFormat(fault.ending);
    case 'too-large':
      return words.tooLarge((fault.most / 2 ** 20).toFixed(0));
    case 'packed':
      return words.packed(fault.how);
    case 'compression':
      return words.compression(fault.name);
    case 'element-type':
      return words.elementType(fault.name);
    case 'size':
      return words.size(fault.width, fault.height);
    case 'dimensions':
      return words.dimensions(fault.shape.join(' × '));
    case 'chunk-size':
      return words.chunkSize(fault.shape.join(' × '));
    case 'cut-off':
      return words.cutOff;
    case 'element-count':
      return words.elementCount(fault.found, fault.expected);
    case 'missing-file':
      return fault.more === undefined
        ? words.missingFile(fault.file)
        : words.missingFiles([fault.file, ...fault.more].join(', '));
    case 'no-such-frame':
      return words.noSuchFrame(fault.number, fault.first, fault.last);
    case 'not-written':
      return words.notWritten(fault.number);
    case 'filter':
      return words.filter(fault.id, fault.name);
    case 'undecodable':
      return fault.file === undefined
        ? words.undecodable(fault.says)
        : words.unreadableFile(fault.file, fault.says);
    case 'other-size':
      return words.otherSize(fault.number);
    default:
      return words[fault.code];
  }
}

/** What is odd about a file whose picture is shown all the same. */
export function oddityWords(oddity: FrameOddity): string {
  const words = say(framesWords).oddities;
  return oddity.code === 'cut-off'
    ? words.cutOff(oddity.rows)
    : words.binarySize(numberText(oddity.said), numberText(oddity.found));
}

/** Why there are no rings. */
export function noGeometryWords(why: NoGeometry): string {
  const words = say(framesWords).noGeometry;
  if (why.code === 'incomplete') return words.incomplete(why.what);
  if (why.code === 'swung-out') return words.swungOut(why.degrees.toFixed(1));
  if (why.code === 'unreadable') return words.unreadable(flawSentence(why.flaw));
  return words.otherDetector(why.width, why.height);
}
