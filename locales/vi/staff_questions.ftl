### Cán bộ xem câu hỏi người dân nhờ chuyển, trả lời, hoặc ghi thành phản ánh.

staff_questions-menu = Câu hỏi chờ
staff_questions-doing = xem câu hỏi của người dân

staff_questions-which = Có { $count } câu hỏi chờ trả lời:
    { $lines }
    { $You } mở câu nào ạ?
staff_questions-line = { $label }: “{ $text }” · { DAY($asked) }
staff_questions-which-again = Em chưa rõ câu nào. { $You } bấm một nút dưới đây, hoặc gõ số của câu ạ.
staff_questions-which-simple = { $You } gõ số của câu. Ví dụ gõ 1.
staff_questions-which-enough = Đủ rồi
staff_questions-none = Chưa có câu hỏi nào chờ trả lời ạ.
staff_questions-enough = Vâng ạ. { $You } gõ "câu hỏi chờ" lúc nào em đưa lúc ấy.
staff_questions-act = Người dân hỏi { DAY($asked) }: “{ $text }” { $You } làm gì với câu này ạ?
staff_questions-act-reply = Trả lời
staff_questions-act-report = Thành phản ánh
staff_questions-act-enough = Thôi
staff_questions-act-again = { $You } bấm một việc dưới đây ạ.
staff_questions-act-simple = { $You } gõ 1 để trả lời, 2 nếu câu này thật ra là phản ánh, 3 để thôi.
staff_questions-answer = { $You } viết câu trả lời cho người dân ạ.
staff_questions-answer-again = { $You } viết rõ hơn, ít nhất { $least } chữ cái ạ.
staff_questions-answer-short = { $You } viết rõ hơn, ít nhất { $least } chữ cái ạ.
staff_questions-answer-long = Câu này dài quá nên em chưa gửi được. { $You } viết gọn lại giúp em.
staff_questions-answer-simple = Ví dụ: Bác mang căn cước đến bộ phận một cửa, tầng 1 ạ.
staff_questions-category = Câu ấy là việc gì ạ?
staff_questions-category-label = Việc
staff_questions-category-again = Em chưa rõ đó là việc gì. { $You } chọn một mục, hoặc bấm "Xem thêm" ạ.
staff_questions-category-simple = { $You } bấm vào một nút dưới đây. Ví dụ: đường có ổ gà thì bấm "Ổ gà, đường hỏng".
staff_questions-place = Chỗ đó ở đâu ạ? { $You } gõ tên { $hamlet }, gần nhà ai.
staff_questions-place-label = Chỗ
staff_questions-place-again = Em chưa biết chỗ đó. { $You } chọn tên { $hamlet } dưới đây, hoặc gõ gần chợ, gần trường ạ.
staff_questions-place-simple = { $You } bấm tên { $hamlet }. Ví dụ: việc ở { $hamlet_name } thì bấm "{ $Hamlet_name }".
staff_questions-place-hidden = Chỉ cần tên { $hamlet } là cán bộ đi xem được ạ.
staff_questions-place-outside = Chỗ này ở ngoài { $commune } nên { $commune } không xử lý được ạ. { $You } gõ lại tên { $hamlet } giúp em.
staff_questions-place-long = Chỗ đó tả dài quá. { $You } gõ tên { $hamlet } và một mốc gần đó thôi ạ.
staff_questions-place-near = { $neighbourhood ->
    [none] Chỗ đó gần đâu ạ?
   *[other] Chỗ đó ở { $neighbourhood }, gần đâu ạ?
}
staff_questions-place-near-again = Em chưa rõ chỗ đó. { $You } cho em biết gần đâu nhất ạ.
staff_questions-place-near-simple = Ví dụ: cạnh nhà ông Ba, đầu ngõ 12.
staff_questions-place-near-hidden = Một mốc gần đó là đủ ạ.
staff_questions-place-near-outside = Chỗ này ở ngoài { $commune } ạ. { $You } gõ lại một mốc gần đó giúp em.
staff_questions-place-near-long = Chỗ đó tả dài quá. { $You } gõ một mốc gần đó thôi ạ.
staff_questions-place-confirm = Chỗ đó là: { $place }. Đúng chưa ạ?
staff_questions-place-confirm-yes = Đúng rồi
staff_questions-place-confirm-no = Chọn lại chỗ
staff_questions-place-confirm-again = Chỗ đó là: { $place }. Đúng thì { $you } bấm "Đúng rồi", sai thì bấm "Chọn lại chỗ" ạ.
staff_questions-place-confirm-simple = Chỗ đó là: { $place }. Đúng thì { $you } gõ 1, sai thì gõ 2 ạ.

staff_questions-question_answered = { $people ->
    [0] Em đã ghi câu trả lời, nhưng người hỏi không còn nhận tin ở đây ạ.
   *[other] Em đã gửi câu trả lời cho người hỏi ạ.
}
staff_questions-turned_into_report = Câu hỏi ấy nay là phản ánh { $code } của { $department }, em đã báo người hỏi ạ.
staff_questions-question_settled = { $who } vừa làm câu này trước rồi: “{ $words }” Em chưa làm gì thêm ạ.
staff_questions-question_settled-unsent = Lời của { $you } em chưa gửi: “{ $unsent }”
staff_questions-refused-gone = Câu hỏi ấy không còn nữa, nên em chưa làm gì ạ.
staff_questions-refused-not_yours = Trả lời câu hỏi chưa giao cho { $you }, nên em chưa làm gì ạ.
