// Reads requests, one JSON a line, and answers each with one line of JSON:
//   {"op":"languages"}                                                 ->  {"languages":["en",…]}
//   {"op":"read","language":"fr","published":"2024-10-25","text":"…"}  ->  {"results":[…]}
//   {"op":"time","language":"fr","texts":["…"]}                        ->  {"seconds":1.25}
// A result is the suite's own: {"typeName","start","end","text","resolution"}, its end inclusive, in UTF-16.
import readline from 'node:readline';
import suite from '@microsoft/recognizers-text-suite';

const cultures = { en: 'en-us', es: 'es-es', fr: 'fr-fr', pt: 'pt-br', zh: 'zh-cn', ja: 'ja-jp' };

// The more special model first: where two find the same words, it has the better name for them.
const models = [
  'recognizeCurrency',
  'recognizePercentage',
  'recognizeAge',
  'recognizeTemperature',
  'recognizeDimension',
  'recognizeDateTime',
  'recognizeNumber',
];

function results(text, language, published) {
  const reference = published ? new Date(`${published}T12:00:00`) : new Date();
  return models.flatMap((model) =>
    model === 'recognizeDateTime'
      ? suite[model](text, cultures[language], undefined, reference)
      : suite[model](text, cultures[language]),
  );
}

// Of results that share words, the longest stays; of equally long ones the first.
function withoutOverlaps(all) {
  const length = (result) => result.end - result.start;
  const order = [...all.keys()].sort((a, b) => length(all[b]) - length(all[a]) || a - b);
  const kept = [];
  for (const i of order) {
    if (!kept.some((k) => all[i].start <= k.end && k.start <= all[i].end)) kept.push(all[i]);
  }
  return kept.sort((a, b) => a.start - b.start);
}

const operations = {
  languages: () => ({ languages: Object.keys(cultures) }),
  read: ({ text, language, published }) => ({
    results: withoutOverlaps(results(text, language, published)),
  }),
  time: ({ texts, language }) => {
    const begin = process.hrtime.bigint();
    for (const text of texts) results(text, language, '2024-10-25');
    return { seconds: Number(process.hrtime.bigint() - begin) / 1e9 };
  },
};

for await (const line of readline.createInterface({ input: process.stdin })) {
  const request = JSON.parse(line);
  let answer;
  try {
    answer = operations[request.op](request);
  } catch (error) {
    answer = { error: String(error.message ?? error) };
  }
  process.stdout.write(JSON.stringify(answer) + '\n');
}
