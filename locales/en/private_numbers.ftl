# Private numbers that people should not send: of papers, bank cards, secret codes. They are masked before anything is kept.

private-masked = { $kind ->
    [identity] I covered the number of your paper and did not keep it. Please don't send such numbers in messages.
    [card] I covered your card number and did not keep it. Please don't send such numbers in messages.
    [code] I covered your secret code and did not keep it. Please give it to nobody, not even to someone who says they are an official.
    [password] I covered your password and did not keep it. Please tell it to nobody, not even to an official; I can't log in for you, and you should choose a new one.
   *[several] I covered your private numbers and did not keep them. Please don't send such numbers in messages.
}
