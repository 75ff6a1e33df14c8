# Texts only for Telegram: the introduction, buttons, names of short numbers, the command menu.

# Shown before Start (at most 512 letters), and in the bot's profile (at most 120).
telegram-description = Cầu Nối is the automatic assistant of { $unit }. Write here to ask about papers and procedures, to report a problem such as a pothole, and to see your reports.
telegram-description-danger = In danger call { EMERGENCY("police") }, { EMERGENCY("fire") } or { EMERGENCY("ambulance") } at once.
telegram-short-description = Automatic assistant of { $unit }: ask about procedures, report a problem.
telegram-staff-description = For the officials of { $unit }: take and answer residents' reports.
telegram-staff-short-description = For the officials of { $unit }.

telegram-location = 📍 Send my location
telegram-contact = 📞 Send my number
telegram-noted = All right.
telegram-copy = Copy
telegram-cancel = Stop
telegram-not-this = Not this
telegram-unsent = Your report is NOT sent yet.
telegram-private = Write to me privately

telegram-call-child = child protection
telegram-call-rescue = search and rescue
telegram-call-police = police
telegram-call-fire = fire and rescue
telegram-call-ambulance = ambulance

telegram-command-viecmoi = See the reports that wait for an answer
telegram-command-baoviec = Change when I tell you of new work
telegram-command-phananh = Report a problem, with photos and place
telegram-command-hoi = Ask about papers and procedures
telegram-command-cuatoi = See the reports you sent
telegram-command-canbo = Get the number of an official
telegram-command-dulieu = See, correct or erase your data
telegram-command-giup = See how to talk with me
telegram-command-huy = Stop what you are doing
