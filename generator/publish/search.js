// What looks into the pieces of the index: in the place of the theme's own worker, with whose box it speaks.
// The kinds of messages are the theme's: 0 what to know, 1 ready, 2 what is asked, 3 what was found.

const MOST = 20 // results, each a request
const WORDS = 12 // of a query, each a search: those that follow are not asked
const FEW = 5 // pages with all words: then those with some of them follow
const LENGTH = 220 // of an excerpt, in characters
const NEAR = 30 // words: the excerpt begins where most of them are what was asked
const BEFORE = 50 // the first word found in it
const PAUSE = 120 // milliseconds without a key before an answer is sought
const GLUE = "\u2060"
const UNSPACED = /[\u3000-\u30ff\u3400-\u9fff\uf900-\ufaff\uff00-\uff60]/

// A name comes before every title, and of those who share it, those that more is told of.
const weights = { title: 5, plain: 100, kind: 0, facts: 0 }
for (let fame = 0; fame < 10; fame++) weights[`names${fame}`] = 100 + fame / 10

let separator, engine
let turns = 0
let losses = 0

onmessage = async ({ data: { type, data } }) => {
  if (type === 0) {
    separator = new RegExp(data.config.separator)
    postMessage({ type: 1 })
  } else if (type === 2) {
    const turn = ++turns
    await new Promise(done => setTimeout(done, PAUSE))
    const found = turn === turns && (await answer(data).catch(unreached))
    if (turn === turns) postMessage({ type: 3, data: found })
  }
}

async function answer(query) {
  const before = losses
  const asked = words(query).slice(0, WORDS)
  if (!asked.length) return { items: [] }
  const together = phrases(query)
  const count = page => asked.filter(word => says(page, word)).length
  let pages = (await pagesWith(asked, together)).filter(page => count(page) === asked.length)
  if (pages.length < FEW && asked.length > 1 && !together.length) {
    const some = await Promise.all(asked.map(async word => (await pagesWith([word])).filter(page => says(page, word))))
    pages = [...new Set([...pages, ...some.flat()])].sort((one, other) => count(other) - count(one)).slice(0, MOST)
  }
  if (losses > before) throw new Error("A piece of the index did not load")
  return { items: pages.map((page, place) => [item(page, asked, MOST - place)]), suggest: suggestion(pages, asked) }
}

// The best pages with all words and all phrases. A word that is nowhere Pagefind shortens until it is somewhere.
async function pagesWith(asked, phrases = []) {
  const pagefind = await (engine ??= load().catch(lose))
  let { results } = await pagefind.search(asked.join(" "))
  for (const phrase of phrases) {
    const exact = new Set((await pagefind.search(`"${phrase}"`)).results.map(result => result.id))
    results = results.filter(result => exact.has(result.id))
  }
  return Promise.all(results.slice(0, MOST).map(result => result.data()))
}

async function load() {
  const pagefind = await import(new URL(`../../../pagefind/pagefind.js?${losses}`, location))
  await pagefind.options({ ranking: { metaWeights: weights, termSimilarity: 3 } })
  return pagefind
}

// Pagefind goes on without a piece that it could not have.
const request = fetch
self.fetch = async (...what) => {
  const response = await request(...what).catch(lose)
  return response.ok ? response : lose(new Error(`${response.status} ${response.url}`))
}

// The next key tries anew, with an engine of another address, that remembers no loss.
function lose(error) {
  engine = undefined
  losses++
  throw error
}

function unreached(error) {
  console.error(error)
  const text = "<p>A part of it did not load. Once you are online, type on.</p>"
  return { items: [[{ location: "", title: "The search cannot be reached", text, terms: {}, score: 1 }]] }
}

// What must stand word by word: what is in quotation marks, and names in scripts without spaces.
function phrases(query) {
  const runs = [...query.matchAll(/"([^"]+)"|([\u3400-\u9fff\uf900-\ufaff]{2,})/g)]
  return runs.map(run => words(run[1] ?? run[2]).join(" "))
}

function words(text) {
  return text.split(separator).filter(Boolean)
}

// A word as Pagefind compares it: small letters without their marks.
function fold(word) {
  return word.toLowerCase().normalize("NFD").replace(/\p{M}|^[^\p{L}\p{N}]+(?=[\p{L}\p{N}])/gu, "")
}

function says(page, asked) {
  page.said ??= [page.content, ...Object.values(page.meta)].join(" ").split(" ").map(fold)
  return page.said.some(word => word.startsWith(fold(asked)))
}

function begins(word, terms) {
  return terms.some(term => fold(word).startsWith(term))
}

function item(page, asked, score) {
  const { raw_url, content, meta } = page
  const title = meta.title ?? ""
  const terms = asked.map(fold)
  const names = Object.entries(meta).find(([key]) => key.startsWith("names"))?.[1]
  const text = names && names !== title ? names : content.slice(title.length).replace(/^\.? ?/, "")
  const facts = [meta.kind, meta.facts].filter(part => part && part !== title).join(" · ")
  const told = [excerpt(text.split(" "), terms), facts && `<small>${shown(facts.split(" "), [])}</small>`]
  return {
    location: raw_url.slice(1).split("/").map(encodeURIComponent).join("/"),
    title: shown(title.split(" "), terms),
    text: told.filter(Boolean).map(part => `<p>${part}</p>`).join(""),
    terms: Object.fromEntries(asked.map(word => [word, says(page, word)])),
    score
  }
}

// The part of a text with most of what was asked.
function excerpt(text, terms) {
  const hits = [...text.keys()].filter(place => begins(text[place], terms))
  const near = hits.map((hit, at) => hits.slice(at, at + NEAR).filter(other => other < hit + NEAR).length)
  let first = hits[near.indexOf(Math.max(...near))] ?? 0
  let last = first
  for (let length = 0; first > 0 && length < BEFORE; first--) length += text[first - 1].length + 1
  for (let length = 0; last < text.length && length < LENGTH; last++) length += text[last].length + 1
  return (first ? "… " : "") + shown(text.slice(first, last), terms) + (last < text.length ? " …" : "")
}

// Words as they stood together in the text, those that were asked marked.
function shown(text, terms) {
  let html = ""
  text.forEach((word, place) => {
    if (word === GLUE) return
    const before = text[place - 1] ?? ""
    const together = !html || before === GLUE || (UNSPACED.test(before.slice(-1)) && UNSPACED.test(word[0]))
    const parts = word.match(/^([^\p{L}\p{N}]*)(.*?)([^\p{L}\p{M}\p{N}]*)$/u).slice(1).map(safe)
    if (parts[1] && begins(word, terms)) parts[1] = `<mark>${parts[1]}</mark>`
    html += (together ? "" : " ") + parts.join("")
  })
  return html
}

function safe(text) {
  return text.replace(/[&<>"]/g, sign => `&#${sign.charCodeAt()};`)
}

// What the last word may become: the first word of a title that begins so.
function suggestion(pages, asked) {
  const titles = pages.flatMap(({ meta }) => meta.title?.match(/[\p{L}\p{N}]+/gu) ?? [])
  const whole = titles.find(word => begins(word, [fold(asked.at(-1))]))
  return whole ? [whole.toLowerCase()] : []
}
