### What is asked before anything is kept. A change of meaning needs a new CONSENT in the code.
consent-question = I would keep your messages for 90 days and your reports for 5 years, seen by officials of { $unit } only, to deal with what you ask. Do you agree?
consent-again = I hold your words for now; once you agree I can pass them on.
consent-again-human = I am sorry, I can't pass it on before you agree. Please tap one of the buttons below, or call { PHONE($phone) } to talk to an official.
consent-agree = Agree
consent-nod = If you agree, please tap "Agree".
consent-decline = Don't agree
consent-thanks = Thank you.
consent-declined = That is all right: I keep nothing of it, and you can still ask about papers. Only to pass on a report or a question I need to keep your words.
consent-held = What you told me before is NOT sent; I hold it for 24 hours. When you agree that I keep it, tap "Agree".
consent-more = Only what I keep can be read, dealt with and answered by officials. To see, correct, delete or withdraw, write "my data" at any time.
