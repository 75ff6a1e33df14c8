### Words around passwords, codes and private numbers, which are masked.

# Names of secret codes; words between a name and its code; names of papers.
private-code-words = otp, otp code, verification code, security code, secret code, pin, pin code, password, passcode, cvv
private-between-words = is, my, the, code, number, of, it, for, bank, app, account, card, zalo, facebook, i, got, received, to
# Names of passwords; words right before what is told: "my password is…".
private-password-words = password, passcode, pass, pw
private-equals-words = is
private-card-words = card number, bank card, credit card, debit card, visa, mastercard, my card
private-identity-words = id number, id card, identity card, identity number, citizen id, identity, cccd, cmnd
# Numbers that are not private; then words behind a sum of money.
private-harmless-words = customer number, customer code, file number, tax code, invoice, receipt, meter, phone, hotline, call
private-money-words = dong, vnd, thousand, million, billion, k
