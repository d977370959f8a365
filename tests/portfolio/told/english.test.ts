import { expect, test } from 'vitest'
import { lineInEnglish } from '@/portfolio/told/english'

const told = `
I wrote down the names, called Hydro and I've paid back the bill → wrote down the names, called Hydro and paid back the bill
I took the calls → took the calls
I helped my neighbour with her groceries → helped my neighbour with her groceries
First, I called the school → called the school
Then I filled in the forms → filled in the forms
I cooked, cleaned and looked after three kids → cooked, cleaned and looked after three kids
I’ve written letters for the whole street → wrote letters for the whole street
I have driven a school bus for two years → drove a school bus for two years
I’ve taken care of my father → took care of my father
I never gave up → never gave up
I always kept my word → always kept my word
I also ran the till → also ran the till
I quickly learned the work → quickly learned the work
We organised a street party → organised a street party
We've raised 300 dollars → raised 300 dollars
I look after my mother → look after my mother
I fix bikes for the neighbours and teach the kids → fix bikes for the neighbours and teach the kids
I called the landlord and I got a delay → called the landlord and got a delay
I called the school I filled in the form → called the school, filled in the form
I called the school then I filled in the form → called the school then filled in the form
Every morning I get the kids ready → Every morning, get the kids ready
I did the shopping for a neighbour → did the shopping for a neighbour
Every Saturday I sold bread at the market → Every Saturday, sold bread at the market
In 2019, I moved to Laval with my children → In 2019, moved to Laval with my children
With my sister, I opened a stall → With my sister, opened a stall
As a volunteer, I served soup → As a volunteer, served soup
I made a list, bought the paint and painted the hall → made a list, bought the paint and painted the hall
I translated for my mother at the clinic → translated for my mother at the clinic
I saved twenty dollars a week → saved twenty dollars a week
I fed the animals before school → fed the animals before school
I stood up for my co-workers → stood up for my co-workers
I helped people who couldn’t read → helped people who couldn’t read
I called 911 because the kitchen was on fire → called 911 because the kitchen was on fire
I cleaned it and put it back → cleaned it and put it back
I taught myself to sew → taught myself to sew
I shovelled the stairs and salted the walk → shovelled the stairs and salted the walk
I drove Mr. A. Diallo to the hospital → drove Mr. A. Diallo to the hospital
I worked at McDonald's on Saint-Denis Street → worked at McDonald's on Saint-Denis Street
I sorted donations at the Verdun Food Bank → sorted donations at the Verdun Food Bank
I built a fence, then I painted it → built a fence, then painted it
I finished what others had started → finished what others had started
i kept the books for the club → kept the books for the club
Finally, I asked for help and found a class → asked for help and found a class
I cook and my wife cleans || null
I cut hair at home and people pay me || null
I was alone with two babies || null
I am a volunteer || null
I’m good with people || null
I had to learn the trade on the spot || null
I could lift twenty kilos || null
I can sew || null
I have a driver’s licence || null
I want to finish || null
I didn’t give up || null
My sister and I opened a salon || null
My sister cooked and I served || null
I cooked and the children ate || null
I cooked, she served || null
When I was young, I helped my father || null
They asked me to train the new ones || null
It was raining so I put up a tarp || null
I said “no” || null
Did I do well? || null
Helped my neighbour || null
I feel ready || null
I used to sing || null
I would do it again || null
I’d planned the meals || null
The oven broke down, I changed the menu || null
I gave the dog water when he was thirsty → gave the dog water when he was thirsty
Once a month I do the market for my aunt → Once a month, do the market for my aunt
I got fired || null
I raised my kids and the neighbours trusted me || null
I noticed my neighbour was sad || null
I took pictures, my cousin sold them || null
I think of everything || null
I learned to read when I was forty || null
I kept going because I wanted to finish || null
I was born in Dakar || null
It was me who called || null
Ali and I painted the hall || null
`
for (const row of told.trim().split('\n')) {
  const [said = '', line] = row.split(/ → | \|\| /)
  test(said, () => expect(lineInEnglish(said)).toBe(line === 'null' ? null : line))
}
