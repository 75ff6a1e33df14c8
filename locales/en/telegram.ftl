# Texts only for Telegram: the buttons that send a location and a number, then the menu of commands.

telegram-location = 📍 Send my place
telegram-contact = 📞 Send my number
telegram-noted = All right.

telegram-command-viecmoi = See the reports that wait for an answer
telegram-command-baoviec = Change when I tell you of new work
telegram-command-phananh = Report what needs mending, with photos and place
telegram-command-hoi = Ask about papers and procedures
telegram-command-cuatoi = See the reports you sent
telegram-command-canbo = Get the number of an official
telegram-command-dulieu = See, correct or erase your data
telegram-command-giup = See how to talk with me
telegram-command-huy = Stop what you are doing
