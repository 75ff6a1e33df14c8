### What we say about what can't wait, and about what is not a report.

## Replies

alert-fire = Get out now and call { EMERGENCY("fire") }; call { EMERGENCY("ambulance") } if anyone is hurt. Warn the people around you, and don't go back for anything.
alert-accident = Call { EMERGENCY("ambulance") } for an ambulance now, and { EMERGENCY("police") } for the police; if you can't get through, the health station { PHONE($health) }. Don't move a badly hurt person unless the place is dangerous.
alert-crime = Get to a safe place and call { EMERGENCY("police") } now; call { EMERGENCY("ambulance") } if anyone is hurt. Don't face them alone.
alert-drowning = Shout for help, and call { EMERGENCY("fire") } and { EMERGENCY("ambulance") } now. Throw a float, a rope or a pole; don't jump in unless you are trained.
alert-gas = Get out now, then call { EMERGENCY("fire") }; call { EMERGENCY("ambulance") } if anyone feels ill. Touch no switch and light nothing; open doors and close the valve if you can.
alert-child = Call { EMERGENCY("child") } now, it is for children at risk. If the child is in danger or lost, call { EMERGENCY("police") } as well.
alert-violence = Go where other people are and call { EMERGENCY("police") } now; if children are there, { EMERGENCY("child") } as well. I am worried for you; delete this message if someone else may read it.
alert-breathless = Call { EMERGENCY("ambulance") } now, or the health station { PHONE($health) }. If they don't breathe: on their back on hard ground, push hard and fast on the middle of the chest until help comes.
alert-lost_child = Call { EMERGENCY("police") } or the { $commune }'s police { PHONE($phone) } now; tell them the name, age, clothes and last place. Look at once in ponds, ditches and wells nearby; you can call { EMERGENCY("child") } too.
alert-lost_elder = Call { EMERGENCY("police") } or the { $commune }'s police { PHONE($phone) } now; tell them the name, age, clothes and last place. The sooner, the easier to find.
alert-self_harm = Call { EMERGENCY("ambulance") } now, or { EMERGENCY("child") } if you go to school; { EMERGENCY("fire") } if someone is high up or near water. I am worried, so please call a person close to you to come.
alert-medical = Call { EMERGENCY("ambulance") } now; say where you are and how the person is; if you can't get through, the health station { PHONE($health) }. Stay with them until help comes.
# Where it is doubtful whether anybody is in danger.
alert-ask = Is anybody in danger? If so, call { EMERGENCY("ambulance") } (ambulance), { EMERGENCY("police") } (police) or { EMERGENCY("fire") } (fire and rescue) now.
alert-ask-yes = Yes
alert-ask-no = No
alert-ask-safe = That is good to hear.
# Below the answer whether a message is the commune's.
alert-if-real = If you are in danger right now: { $what }
alert-disaster = Get to high, solid ground and call { EMERGENCY("rescue") } or { EMERGENCY("fire") } now, { EMERGENCY("ambulance") } if anyone is hurt; then the { $commune }'s duty line { PHONE($police) }. Save your phone's battery for rescuers.
alert-power_line = Stay away from the wire and call { EMERGENCY("fire") } now, { EMERGENCY("ambulance") } if anyone is hurt, { PHONE($hotline) } to cut the power. Touch no one who may be live.
alert-power_line-no_hotline = Stay away from the wire and call { EMERGENCY("fire") } now, { EMERGENCY("ambulance") } if anyone is hurt, the { $commune } on { PHONE($phone) } to have the power cut. Touch no one who may be live.

alert-complaint = Lodge a complaint (khiếu nại) in writing, or in person where the decision was made. Call { PHONE($phone) } to ask the citizens' reception where, and how long the answer takes.
alert-denunciation = Lodge a denunciation (tố cáo) in writing or in person; ask where on { PHONE($phone) }; tell the police { PHONE($police) } of a crime. By law your name stays secret; I keep none of this.
alert-denunciation-more = I don't keep this either, and pass it on to nobody. Please tell it where citizens are received, ask at { PHONE($phone) }; for anything else press a button below.
alert-power_out = Call the power company on { PHONE($hotline) }, day or night. Read them the customer code on your bill if you have it: they find you faster.
alert-power_out-no_hotline = Call the power company on the number on your electricity bill, and read them the customer code there. Without a bill, ask the { $commune } for the number on { PHONE($phone) }.
alert-water_out = Call the water company on { PHONE($hotline) } to ask when the water will be back. Read them the customer code on your bill if you have it: they find you faster.
alert-water_out-no_hotline = Call { PHONE($phone) } to ask when the water will be back. The officials there know the number of the supplier.
alert-bite = Whoever was bitten or scratched: wash the wound with soap under running water for 15 minutes, then go to the health station { PHONE($health) } today about the rabies vaccine. Heavy bleeding: call { EMERGENCY("ambulance") }.
# Someone is ill; it is not clear how badly.
alert-illness = Ask the health station { PHONE($health) } or go there, open { $hours }. High fever that stays, trouble breathing, fits, fainting, or at night: call { EMERGENCY("ambulance") } now.
# An emergency number does not answer, and nobody told yet why it was called.
alert-unknown = Call { EMERGENCY("rescue") } now: someone answers day and night. What has happened, in one line: illness, accident, fire, flood?
alert-elsewhere = Another office handles this, not the { $commune }. Call { PHONE($hotline) }, or the { $commune } on { PHONE($phone) }, and they will point you to the right place.
alert-elsewhere-no_hotline = Another office handles this, not the { $commune }. Call the { $commune } on { PHONE($phone) }, and they will point you to the right place.
