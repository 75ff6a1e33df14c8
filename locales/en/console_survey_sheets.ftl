### Officials' pages: surveys in spreadsheets (XLSForm).

console-survey-sheet = Take a survey from a spreadsheet
console-survey-sheet-what = It reads .xlsx files in the XLSForm of KoboToolbox and ODK, and those downloaded here. What is read becomes a draft: look at it, add its end, then submit it.
console-survey-sheet-file = A .xlsx file of at most 1 MB
console-survey-sheet-read = Read the file
console-survey-sheet-refused = The survey could not be taken
console-survey-sheet-refused-what = Nothing was stored. Mend { $count ->
    [one] this place
   *[other] these { $count } places
} in the file and send it again.
console-survey-sheet-again = Choose another file
console-survey-sheet-row = { $sheet }, row { $row }
console-survey-sheet-loaded = Took the survey { $code }
console-survey-sheet-loaded-what = It is a draft. These parts of the file have no use here; see whether something has to be added.
console-survey-sheet-open = Open { $code }
console-survey-sheet-download = Download as a spreadsheet (XLSForm)

console-survey-sheet-remark-columns = Columns that are not used: { $said }
console-survey-sheet-remark-languages = Languages that are not used: { $said }
console-survey-sheet-remark-notes = Texts without a question, which residents do not see: { $said }
console-survey-sheet-remark-metadata = What a phone fills in by itself, which is not collected: { $said }
console-survey-sheet-remark-why = This text became the reason of the survey: { $said }

console-survey-sheet-fault-unreadable = It is no .xlsx file, or it is broken.
console-survey-sheet-fault-old = It is an old .xls file, or has a password. Save it as .xlsx without a password.
console-survey-sheet-fault-large = Unpacked, the file is too large.
console-survey-sheet-fault-too_slow = The file takes too long to read. Copy the sheets survey, choices and settings to a new file.
console-survey-sheet-fault-too_much_memory = The file needs too much memory. Copy the sheets survey, choices and settings to a new file.
console-survey-sheet-fault-crashed = The file is broken and can't be read.
console-survey-sheet-fault-macros = The file has macros or embedded objects. Save it as .xlsx without macros.
console-survey-sheet-fault-external = This part takes data from another file. Write the choices into the sheet choices.
console-survey-sheet-fault-no-sheet = There is no question in a sheet named survey.
console-survey-sheet-fault-rows = There are more than { $said } rows.
console-survey-sheet-fault-columns = There are more than { $said } columns.
console-survey-sheet-fault-formula = This cell is a formula. Replace it by its value.
console-survey-sheet-fault-error = This cell shows an error.
console-survey-sheet-fault-date = The spreadsheet turned this cell into a date or time. Format it as text, and type it again.
console-survey-sheet-fault-long-cell = This cell has more than 1,000 letters.
console-survey-sheet-fault-answer-in-text = The text shows an earlier answer. Write it as a whole sentence.
console-survey-sheet-fault-list = The sheet choices has no such list.
console-survey-sheet-fault-name = There is no name in the column name.
console-survey-sheet-fault-type = There is no such type of question here. Use select_one, select_multiple, rank, integer, range, text, image or geopoint.
console-survey-sheet-fault-group = The begin_group or end_group of this group is missing.
console-survey-sheet-fault-reference = There is no question of that name.
console-survey-sheet-fault-calculation = Surveys do not calculate. Remove this row.
console-survey-sheet-fault-xlsform = This is no valid XLSForm. { $said }
console-survey-sheet-fault-repeat = Surveys do not repeat questions. Remove begin_repeat and end_repeat.
console-survey-sheet-fault-constraint = This constraint can't be used. For a number, write it like: . >= 0 and . <= 30
console-survey-sheet-fault-filter = Choices can't depend on earlier answers. Ask several questions with conditions.
console-survey-sheet-fault-whole = Only whole numbers can be used.
console-survey-sheet-fault-relevant = This condition can't be used. Write it like { "$" }{ "{" }question{ "}" } = 'yes', joined by and, or by or for one question.
console-survey-sheet-fault-later = A condition needs an earlier question with choices.
console-survey-sheet-fault-unknown = The condition is on a choice that does not exist.
console-survey-sheet-fault-yes-no = Only yes or no can stand here.
console-survey-sheet-fault-empty = The label is missing.
console-survey-sheet-fault-long-option = The choice has more than 32 letters.
console-survey-sheet-fault-quotas = Write them like: tien-yet=50, phu-nho=20
console-survey-sheet-fault-no-vietnamese = The Vietnamese text is missing: it needs a column label::Tiếng Việt (vi).
