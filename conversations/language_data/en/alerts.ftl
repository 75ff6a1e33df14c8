### What can't wait, and what is not a report. See the Vietnamese file for how the lists are read.

## Fire

alert-fire-words =
    fire at|in|on|near|behind|broke|spreading|brigade|please|help|here|now, on fire, big|huge|house|forest|kitchen|large fire, a fire, there is … fire, fire fire, help … fire, fire … help, send … fire, call … fire,
    @house|market|car|bike|truck|bus|school|shop|field … burning, burning down, flames, smoke … coming|pouring|from, in flames, gone up in smoke, exploded and burning,
    cháy nhà, cháy to, cháy! rồi, đang cháy!, hỏa hoạn
alert-fire-maybe-words = fire, burning, smoke
alert-fire-alone-words = fire, a fire, cháy
alert-fire-unless-words =
    @no fire,
    fire drill|station|safety|extinguisher|extinguishers|alarm|hydrant|insurance|works|certificate|place|wood|ant, fire … certificate, fired, firework, where … fire brigade, last … fire, year … fire, no fire, burning rubbish|garbage|trash|waste|straw|leaves|plastic|incense|joss,
    rubbish|garbage|trash|waste|straw burning, burnt|burned out, camp fire, to fire, the fire last, after … fire, risk of … fire, could … fire, might … fire, if … fire

## Accidents

alert-accident-words =
    car|traffic|road|bike|motorbike|serious|bad|terrible accident, an accident, accident at|on|near|in|just|here|happened, crash at|on|near, car|bus|bike|motorbike|truck crash, crashed, ran into, run over, was|were|got|been hit by, hit by … car|truck|bus|bike|motorbike,
    @vehicle|motorcycle|scooter|train hit … @people, @vehicle … hit|crashed … @vehicle, overturned, knocked down, people|someone|somebody|person|man|woman|driver … injured|hurt, badly|seriously injured|hurt, fell from … roof|ladder|scaffolding|building, scaffolding collapsed, tree fell on, crushed, trapped in … car,
    tai nạn giao thông, có tai nạn, bị tai nạn
alert-accident-maybe-words = accident, injured, hurt, bleeding
alert-accident-alone-words = accident, car crash, crash
alert-accident-unless-words =
    accident insurance|benefit|allowance|report|rate, accidents … often|happen|could|common, often … accident, many accidents, accidents, prevent … accident, cause|causes an accident, could … accident, might … accident, avoid … accident, no one … hurt|injured, nobody … hurt|injured, almost|nearly … hit|crashed, app crashed,
    @furniture … broke|broken, @fixture was|got hit

## Crime

alert-crime-words =
    breaking in|into, broke into … now, break in now, been|being|got|was robbed|mugged|attacked|raped|stabbed|kidnapped, robbery, robber, thief|burglar|intruder … in|house|inside|here, there is|s … thief|burglar|robber, snatched my|her|his, stole … just now,
    with … knife|knives|gun|machete|sword, knife … fight|attack, gunshot, gunshots, shooting at|in, shots fired, stabbed, stabbing, murder, killed someone, threatening|threatens|threatened … to kill|me|us, going to kill me|him|her|us, kill me|us,
    beating|hitting|attacking me|his wife|her, husband|boyfriend|father … beating|beats|hitting|hits, kidnap, kidnapped, kidnapping, rape, raped, sexual assault, sexually assaulted, people|men|gang|youths … fighting, big fight, fight … bleeding, locked me in, call the police, is|are|keeps|keep following me,
    có trộm, cướp giật, giết người, đang đánh nhau, dọa giết
alert-crime-maybe-words = knife, gun, robbed, thief, fight, attack, beating
alert-crime-alone-words = robbery, thief, murder, help police, cướp
alert-crime-unless-words = theft … common|often, film|movie|book … murder, heart attack, killing me, is killing, karaoke … kill, cock|dog|dogs|cat fight|fighting, beating drums, fighting … noise, thieves often, used to

## Drowning

alert-drowning-words =
    drowning, is|are drowning, drowned, drown … help, @people … fell|fallen|jumped|slipped in|into … @water, fell|fallen into|in … @water, swept away, @people … sinking, boat … sinking|capsized|sank, capsized, can t swim, pulled … out of … water, body in … @water,
    đuối! nước, chết đuối, ngã xuống ao|sông
alert-drowning-maybe-words = drown, sinking, sunk
alert-drowning-unless-words =
    prevent … drowning, against drowning, drowning prevention, fear … drowning, could … drown, might … drown, could … fall, might … fall, may … fall, afraid … fall, dog|cat|bicycle|rubbish|tree fell|fallen|in, drowning in work|paperwork|papers|debt|debts|forms|emails|rubbish|trash|noise,
    @thing … fell|dropped|fallen

## Gas

alert-gas-words = gas leak|leaking|leaks|explosion|exploded|smell|escaping, leaking gas, smell … gas, smells … gas, gas … leaking|exploded|leak|smell, gas bottle|cylinder … leaking|exploded|hissing, rò rỉ gas, mùi gas, rò gas
alert-gas-unless-words = gas station|shop|price|bill, no gas leak, petrol

## A child in danger

alert-child-words =
    child abuse, abusing … child|kid|baby|boy|girl, abused … child|kid, @child … abused|beaten|molested|kidnapped|locked, beating|hitting|hurting … child|children|kid|kids|son|daughter|baby|boy|girl,
    @child … abandoned, abandoned … baby|child, molested, my dad|father|mom|mother|teacher … hits|beats|hit me, left … baby|child alone, bạo hành trẻ, xâm hại trẻ
alert-child-unless-words =
    lost … card|papers|phone, benefits … abused, support for, protect children, child benefit, card|certificate|papers|book … lost|missing,
    @animal … lost|missing, lost … @animal

## A lost child, a lost adult

alert-lost_child-words = lost … child|kid|son|daughter, @child … lost|missing, missing … child|kid|boy|girl, found … lost child, lạc mất con
alert-lost_child-unless-words =
    lost … card|papers|phone, card|certificate|papers|book … lost|missing,
    @animal … lost|missing, lost … @animal
alert-lost_elder-words =
    mother|father|grandmother|grandfather|grandma|grandpa|mum|mom|dad|husband|wife|elderly … got|is|went|gone|been lost|missing, mother|father|grandmother|grandfather|grandma|grandpa|mum|mom|dad|elderly … wandered|disappeared, missing grandmother|grandfather|grandma|grandpa|elderly, dementia|alzheimer|confused … missing|wandered|gone
alert-lost_elder-unless-words =
    lost … card|papers|phone|wallet|weight|money|job, card|certificate|papers|book … lost|missing, @animal … lost|missing, lost … @animal

## Someone who may harm themselves

alert-self_harm-words =
    kill|hurt|harm|hang myself|himself|herself|themselves, suicide, suicidal, want|wants|wish … to die, rather die, want to be dead, t|not want to live, t|not want to be alive, end|ending my|his|her life, end it all, take my|his|her own life, no reason to live,
    jump|jumping off|from … bridge|building|roof, cut … my|her|his wrists, cutting myself, overdose, took … all … pills, drank … pesticide|poison, tired of living, better off dead, hanged himself|herself,
    muốn chết, tự tử, tự! tử!
alert-self_harm-unless-words =
    die laughing, dying to, to die for, suicide … film|movie,
    @feeling … die|death

## Someone is ill or hurt

alert-medical-words =
    ambulance, not|stopped|t|cannot|trouble|difficulty|hardly breathing|breathe, heart attack, stroke, unconscious, collapsed and|on|in, has collapsed, collapsed, passed out, fainted, seizure, convulsion, convulsions, choking, bleeding heavily|badly|a|to, is bleeding, poisoning, poisoned, snake bite, bitten by … snake, snake bit, dog bit, going into labour|labor, in labour|labor, water broke, giving birth,
    chest pain, severe pain, badly burned|burnt, overdose, anaphylaxis, allergic shock, medical emergency, won t wake, not responding, electric shock victim, cấp cứu, đột quỵ, bất tỉnh
alert-medical-alone-words = emergency, cấp cứu, bleeding
alert-medical-maybe-words = bleeding, sick, fever, pain, blood
alert-medical-unless-words = house|wall|roof|bridge|building collapsed, phone number … ambulance, ambulance … number, first aid … class|course

## Disasters

alert-disaster-words =
    flash flood, flood water|waters, flooded … trapped|roof|stuck, trapped, water … rising|rises … fast|roof|house|neck, water rising, stuck|people|family|we … on … roof, on the roof, landslide, landslip, mudslide, buried under|in|alive|a|by, house|wall|building|roof|bridge|tunnel … collapsed|collapsing, dyke|dike|dam|levee … broke|broken|burst|breaking|bursting, cut off by … flood|water, need … rescue, rescue us, tornado, roof … blown, earthquake,
    lũ quét, sạt lở đất, vỡ đê, mắc kẹt … lũ|mái, sập nhà
alert-disaster-maybe-words = flood, flooding, stuck, collapsed
alert-disaster-unless-words =
    street … floods, floods … rain, when it rains, flood damage, support … flood|storm, fix … roof, antenna on the roof, could collapse, may collapse, animals trapped, trapped dog,
    @brittle … broke|broken

## Live wires

alert-power_line-words =
    fallen power|electric|electricity, power|electric|electricity|high|live line|wire|cable|voltage|pole|lines|wires … fell|fallen|down|broken|broke|snapped|ground|sparking|hanging|road|water|collapsed, live wire, electrocuted, electrocution, electric shock, sparking, transformer exploded|blew, wire on … ground|road,
    điện giật, đứt dây điện, dây điện rơi
alert-power_line-maybe-words = wire, wires, power line
alert-power_line-unless-words = wires … low, branches … wires, might fall, may fall, could fall, tangled wires

## Complaints

alert-complaint-words =
    lodge|file|make|submit|send|formal|official|legal … complaint, complaint against|about … decision|fine|official|procedure, complaint procedure|form|deadline, complain about … decision|fine|land, complain against, appeal a|the|against|my … decision|fine|land, how … appeal, disagree with … decision|fine|compensation, decision … wrong|unfair|unlawful|illegal, unfair compensation|fine|decision, compensation … unfair|low, sue … commune|committee, khiếu nại
alert-complaint-alone-words = complaint, complain, appeal, a complaint
alert-complaint-unless-words = no complaint, no complaints, not a complaint, don t want to complain

## Denunciations

alert-denunciation-words =
    denounce, denunciation, whistleblower, whistle blower, blow the whistle, bribe, bribes, bribed, bribery, corrupt, corruption, embezzle, embezzled, embezzlement, abuse of power|office, official|officials|chief|head|chairman … money|bribe|stole|stealing|envelope, misuse|misused … funds|money, report … crime anonymously, tố cáo, tố giác, @crime … afraid|scared|dare to|tell|say|report, afraid|scared to tell|say|report … @crime, dare not|nobody … @crime
alert-denunciation-unless-words = anti corruption week, not denouncing

## No power, no water

alert-power_out-words =
    power|electricity goes|go out|off, power cut|cuts|outage|outages|failure, no electricity|power, power is|went|has|was|s off|out|gone|cut, electricity … off|out|gone|cut|back, blackout, lights went out, when … power|electricity … back, mất điện, cúp điện
alert-power_out-unless-words = power bank, no power over, phone … no power, street light … power
alert-water_out-words =
    no running|tap|clean water, no water in|from|since|at|for|today, water is|was|s|has|been cut|off|gone, water … cut off, water … been off, water outage|cut, when … water … back, taps … dry, out of water, mất nước, cúp nước
alert-water_out-unless-words = no water in … canal|river|field|pond, water … rising, water … overflowing

## Bites

alert-bite-words =
    dog|dogs|cat|puppy|monkey|rat|bat …… bit|bites|bitten|scratched me|my|him|her|us|our|his|someone|somebody|at|on|children|kids, bitten|scratched by … dog|cat|puppy|monkey|rat|bat|animal,
    dog|cat|rat|monkey bite, was|got|been|were bitten

## Another level

alert-elsewhere-words = divorce, court, national highway, expressway, quốc lộ
alert-elsewhere-unless-words = tennis|football|basketball|sports court, court yard

## Shared

alert-now-words = help, help me|us, urgent, urgently, emergency, hurry, right now, quickly, please come, cứu với, khẩn cấp, sos
alert-calm-words =
    yesterday, last week|month|year|night|time, years ago, long ago, drill, training, film, movie, certificate, insurance, procedure, form, benefit, benefits, support for, often, sometimes, usually, could happen, might happen, may happen, risk, in case, afraid, worried, prevent, prevention, to avoid, class, course, firework, please put|install|build, dangerous because, how much, opening hours, permit, licence,
    @please @prevent, @please … @prevent, if … @trouble, @fear @event, no @trouble
alert-calm-unless-words = since yesterday, since last night, not a drill, so afraid, very worried, driving licence
alert-apart-words = five, give, dive, fine, file, hire, wire, tire, fir, firm, first, fired, gun, fun, gas, has, was, cut, but, car, card, care, bus, but, bike, like, lost, last, hit, it, hurt, die, did, live, love, life, like, left, hot, run, ran, man, men, many, in, on, water, later, fell, feel, well, power, lower, flower, tower, court, count, child, kids, bad, bed, back, burn, born, turn, form, farm
alert-short-words = isnt isn t, cant can t, dont don t, wont won t, im i m, theres there s, plz please, pls please, ppl people, u you, r are, ur your

# Frequent words, used only to make the search faster: they don't change its result.
alert-everyday-words = the, a, an, is, are, to, of, in, on, at, my, i, and, it, for, not, no, house, water, power, child, people, please, there, has, was

## Groups of words

alert-any-crime-words = drugs, heroin, gambling, gamble, loan_sharks, loan_shark, prostitution, brothel, smuggling
alert-any-people-words = someone, somebody, man, woman, boy, girl, child, kid, son, daughter, people, person, he, she, friend, baby, father, mother, brother, sister, wife, husband, i, student, old, lady
alert-any-child-words = child, kid, baby, boy, girl, son, daughter, children, kids
alert-any-house-words = house, home, building, kitchen, room, roof, factory, warehouse
alert-any-vehicle-words = car, truck, bus, bike, motorbike, van
alert-any-hit-words = hit, crashed
alert-any-machine-words = machine, saw, gate, lift
alert-any-hurt-words = hit, crushed, cut, caught
alert-any-fall-words = fell, fallen
alert-any-water-words = river, pond, lake, canal, well, water, sea, pool, stream, ditch
alert-any-weapon-words = knife, gun
alert-any-official-words = official

## Said alone

alert-drowning-alone-words = drowning, đuối nước
alert-self_harm-alone-words = suicide, want to die, tự tử
alert-water_out-alone-words = no water, without water
alert-any-no-words = no, not_a, no_more, never_a, isnt_a
alert-any-fear-words = afraid, might, could, may
alert-any-event-words = fire, accident, robbery, theft, drown, fall, collapse, crash, flood, shock
alert-any-trouble-words = fire, accident, robbery, theft, drowning, flood
alert-any-please-words = please, ask
alert-any-prevent-words = install, fence, reinforce
alert-any-feeling-words = tired, hot, hungry, bored
alert-any-thing-words = phone, key, shoe, hat, ball, bag
alert-any-furniture-words = chair, table, bench, swing
alert-any-fixture-words = sign, pole, railing, fence, wall
alert-any-animal-words = dog, cat, chicken, cow
alert-any-brittle-words = glass, lid, pipe, bottle

# The informer goes on about someone, or about the wrong: such words are not kept either, even if they speak of roads or papers.
alert-denunciation-more-words = he, she, they, him, his, her, them, official, chairman, secretary, village head, bribe, bribes, money, envelope, evidence, witness, proof, corruption, took, stole, my name is

## Violence at home

alert-violence-words =
    husband|wife|boyfriend|stepfather … beating|beats|beat|hitting|hits|hit me|my|her|his, beaten by my husband, domestic violence
alert-violence-unless-words = beat me at, beats me at, hit the road

# Who denounces a heap of rubbish and nobody reports it.
# What follows these words must be a broken thing: then it is a report.
alert-fine-words = blow the whistle on, tố giác
alert-thing-words = the drain, drain, a pothole, the pothole, pothole, the street light, street light, the lamp, the road, the rubbish, rubbish, cái cống, cái đèn, ổ gà, đống rác
alert-nobody-words = nobody, no one, people walking, people who walk
alert-nuisance-source-words = the bar, a bar, karaoke bar, the karaoke bar, a karaoke bar, the workshop, a workshop, the sawmill, the speaker, the loudspeaker, the music, the neighbour, the neighbor, my neighbour, my neighbor, neighbour, neighbor
alert-nuisance-sign-words = noisy, noise, loud, loud music, blaring, smoke, burning straw, burning rubbish, loose dogs
alert-accused-words = drugs, brothel, prostitution, gambling, he, she, they, his, her, official, officer, chairman, policeman, neighbour, neighbor, man, woman, boss, company, owner, someone, somebody

## Replies

alert-ask-yes-words = yes, yes there is, yeah, yep, someone is, in danger, có, vâng
alert-ask-no-words = no, nope, nobody, no one, nobody is, no danger, not in danger, all is well, we are fine, không
