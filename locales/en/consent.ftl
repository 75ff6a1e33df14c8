### What is asked before anything is kept. A change of meaning needs a new CONSENT in the code.
consent-heard = I hear you: { $what }.
consent-received = { $kind ->
    [photo] I got the photo; next I ask what it is about and where.
    [voice] I got the recording; next I ask what it is about and where.
   *[other] I got it.
}
# To send it to officials, or to remember what the person said.
consent-question = May I keep your words, to send them to an official?
consent-question-kept = May I keep this, to do it for you?
consent-mended = I noted your correction.
consent-again = I hold your words for now; once you agree I can pass them on.
consent-again-human = I am sorry, I can't pass it on before you agree. Please tap one of the buttons below, or call { PHONE($phone) } to talk to an official.
consent-agree = Agree
consent-nod = If you agree, please tap "Agree".
consent-decline = No
consent-why = Read more
consent-thanks = Thank you.
consent-declined = That is all right: I keep nothing of it, and you can still ask about papers. Only to pass on a report or a question I need to keep your words.
consent-held = What you told me before is NOT sent; I hold it for 24 hours. When you agree that I keep it, tap "Agree".
# What for, who keeps it, how long, which rights.
consent-more = To deal with what you ask, { $unit } keeps messages for 90 days and reports for 5 years; only its officials read them. To see, correct, delete or withdraw, write "my data" at any time.
