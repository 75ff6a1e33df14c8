### Người dân phản ánh một việc cần xử lý.

report_problem-menu = Gửi phản ánh
report_problem-doing = gửi phản ánh

report_problem-category = { $You } muốn báo việc gì ạ?
report_problem-category-label = Việc
report_problem-category-again = Em chưa rõ đó là việc gì. { $You } chọn một mục, hoặc bấm "Xem thêm" nhé.
report_problem-category-simple = { $You } bấm vào một nút dưới đây. Ví dụ: đường có ổ gà thì bấm "Ổ gà, đường hỏng".
report_problem-category-help = Đây là để biết việc của { $you } thuộc phòng nào. Không thấy mục nào hợp thì { $you } bấm "Xem thêm", cuối cùng có "Việc khác".

report_problem-details = { $You } kể lại em nghe: chuyện gì, từ bao giờ? Viết vài chữ hoặc bấm 🎤 để nói.
report_problem-details-label = Nội dung
report_problem-details-again = { $You } viết vài chữ kể chuyện nhé.
report_problem-details-simple = { $You } viết như nói thôi ạ. Ví dụ: ổ gà to giữa đường, xe máy hay ngã.
report_problem-details-short = { $You } kể thêm vài chữ nữa cho em hiểu nhé.
report_problem-details-long = Tin này hơi dài nên em chưa ghi được. { $You } chia thành vài tin ngắn hơn nhé.
report_problem-details-help = Cán bộ đọc lời { $you } kể để biết phải mang gì, đi đâu. Không cần viết hay, không cần dấu.

report_problem-photos = { $You } có ảnh thì gửi em, nhiều nhất { $most } ảnh. Không có cũng được ạ.
report_problem-photos-label = Ảnh
report_problem-photos-help = Ảnh chụp giúp cán bộ thấy ngay việc ở đâu, nặng hay nhẹ. Nơi chụp mà máy ghi sẵn trong ảnh, em xóa đi.

report_problem-place = Chỗ đó ở đâu ạ? { $You } bấm 📍 để gửi vị trí, hoặc gõ tên { $hamlet }, gần nhà ai.
report_problem-place-label = Chỗ
report_problem-place-again = Em chưa biết chỗ đó. { $You } chọn tên { $hamlet } dưới đây, hoặc gõ gần chợ, gần trường, gần nhà ai nhé.
report_problem-place-simple = { $You } bấm tên { $hamlet }. Ví dụ: việc ở { $hamlet_name } thì bấm "{ $Hamlet_name }".
report_problem-place-hidden = Dạ, { $you } không phải nói nhà ai: chỉ tên { $hamlet } là cán bộ đi xem được. Lát nữa bấm "Giấu tên" thì không ai biết { $you } báo ạ.
report_problem-place-outside = Chỗ này ở ngoài { $commune } nên { $commune } mình không xử lý được ạ. { $You } gửi lại vị trí, hoặc gõ tên { $hamlet } nhé.
report_problem-place-long = Chỗ đó { $you } tả dài quá. { $You } gõ tên { $hamlet } và một mốc gần đó thôi ạ.
report_problem-place-help = Có chỗ rõ thì cán bộ đến đúng nơi. { $You } gửi vị trí, hoặc gõ như chỉ đường: "ngõ cạnh chợ, { $hamlet_name }".

report_problem-place-near = { $neighbourhood ->
    [none] Chỗ đó gần đâu ạ? { $You } gõ như chỉ đường cho người quen nhé.
   *[other] Chỗ đó ở { $neighbourhood }, gần đâu ạ? { $You } chọn, hoặc gõ như chỉ đường cho người quen.
}
report_problem-place-near-again = Em chưa rõ chỗ đó. { $You } cho em biết gần đâu nhất nhé.
report_problem-place-near-simple = { $You } gõ vài chữ chỉ đường. Ví dụ: cạnh nhà ông Ba, đầu ngõ 12.
report_problem-place-near-hidden = Dạ, { $you } không phải nói nhà ai: một mốc gần đó là đủ. Lát nữa bấm "Giấu tên" thì không ai biết { $you } báo ạ.
report_problem-place-near-outside = Chỗ này ở ngoài { $commune } nên { $commune } mình không xử lý được ạ. { $You } gửi lại vị trí, hoặc gõ một mốc gần đó nhé.
report_problem-place-near-long = Chỗ đó { $you } tả dài quá. { $You } gõ một mốc gần đó thôi ạ.
report_problem-place-near-help = Một mốc ai cũng biết (chợ, trường, nhà văn hóa) giúp cán bộ tìm nhanh hơn.

report_problem-place-confirm = Chỗ đó là: { $place }. Đúng chưa ạ?
report_problem-place-confirm-yes = Đúng rồi
report_problem-place-confirm-no = Chọn lại chỗ
report_problem-place-confirm-again = Chỗ đó là: { $place }. Đúng thì { $you } bấm "Đúng rồi", sai thì bấm "Chọn lại chỗ" nhé.
report_problem-place-confirm-simple = Chỗ đó là: { $place }. Đúng thì { $you } gõ 1, sai thì gõ 2 nhé.
report_problem-place-confirm-help = Em hỏi lại cho chắc, để cán bộ không đi nhầm.

report_problem-same = { $people ->
    [0] { $You } đã báo { $what } gần đó rồi. { $You } thêm vào phản ánh ấy, hay báo việc mới ạ?
   *[other] { $people } người đã báo { $what } gần đó. { $You } cùng theo dõi với họ, hay đây là việc mới ạ?
}
report_problem-same-far = { $code } – cách { $metres } m
report_problem-same-here = { $code } – cùng chỗ
report_problem-same-own = { $code } của { $you }
report_problem-same-new = Báo việc mới
report_problem-same-again = Em chưa rõ ý { $you }. Cùng một việc thì { $you } bấm mã của việc ấy, không thì bấm "Báo việc mới" nhé.
report_problem-same-simple = Việc của { $you } giống việc nào thì { $you } bấm mã ấy. Chưa ai báo việc này thì bấm "Báo việc mới".
report_problem-same-help = Cùng một việc thì lời và ảnh của { $you } được thêm vào đó, có trả lời em báo cả { $you }. Nhiều người cùng báo, cán bộ dễ thấy việc nào cần làm trước.

report_problem-contact = Cán bộ cần hỏi thêm thì gọi số nào ạ? { $You } gõ số điện thoại, hoặc bấm "Giấu tên": khi đó cán bộ chỉ thấy nội dung.
report_problem-contact-label = Liên lạc
report_problem-contact-hide = Giấu tên
report_problem-contact-hidden = giấu tên
report_problem-contact-again = Em chưa nhận ra số ấy. { $You } gõ lại cho đủ các số, hoặc bấm "Giấu tên" nhé.
report_problem-contact-none = { $You } gõ số điện thoại, hoặc bấm "Giấu tên" nhé.
report_problem-contact-sending = Vâng, em sắp gửi rồi ạ. { $You } cho em số để cán bộ gọi lại, hoặc bấm "Giấu tên" nhé.
report_problem-contact-simple = { $You } gõ số điện thoại như bấm máy gọi, ví dụ số của { $commune } là { PHONE($example) }. Không muốn cho số thì { $you } bấm "Giấu tên".
report_problem-number = Dạ, em ghi số { PHONE($number) } để cán bộ gọi ạ.
report_problem-asked-matter = Việc { $what } em đang ghi, CHƯA gửi đâu ạ. Gửi xong em báo ngay hạn { $commune } trả lời.
report_problem-anonymous = Dạ, em nhớ là giấu tên { $you } ạ.
# Trong lời kể của người giấu tên.
report_problem-names = Trong lời kể còn có: { $shown }. { $You } giấu tên thì em bỏ ra khỏi lời kể nhé?
report_problem-names-out = Bỏ ra
report_problem-names-stay = Để nguyên
report_problem-names-again = Em chưa rõ ý { $you }. Muốn em bỏ ra khỏi lời kể thì { $you } bấm "Bỏ ra", không thì bấm "Để nguyên" nhé.
report_problem-names-simple = { $You } bấm "Bỏ ra" để không ai biết là { $you } báo. Ví dụ gõ 1.
report_problem-names-help = Em thay tên và số ấy bằng "•••", cán bộ chỉ thấy lời kể đúng như lúc { $you } xem lại.
report_problem-contact-old = Số mười một chữ số bắt đầu bằng 01 nay đã đổi sang mười số. { $You } xem lại số mới, hoặc bấm "Giấu tên" nhé.
report_problem-contact-other = Số này của người khác nên em không ghi lại ạ. { $You } gửi số của mình, hoặc bấm "Giấu tên" nhé.
report_problem-contact-help = Cho số thì chỉ cán bộ của { $commune } thấy và gọi khi cần hỏi thêm. Giấu tên thì cán bộ chỉ thấy nội dung, ảnh và chỗ.

report_problem-review = Em đọc lại nhé:
    { $summary }
    Gửi cho cán bộ được chưa ạ?
report_problem-review-send = Gửi đi
report_problem-review-unsent = Phản ánh này em CHƯA gửi, chưa ai nhận được ạ. { $You } gửi luôn nhé?
report_problem-review-again = Phản ánh này em CHƯA gửi ạ. { $You } bấm "Gửi đi" để gửi, hoặc "Sửa" để sửa lại nhé.
report_problem-review-simple = Em vẫn CHƯA gửi ạ. Đúng hết thì { $you } gõ 1 để gửi, cần sửa thì gõ 2 nhé.
    { $summary }
report_problem-review-help = Chưa bấm "Gửi đi" thì chưa ai nhận được ạ. Muốn sửa chỗ nào, { $you } bấm "Sửa".

report_problem-cancelled = Vâng, em dừng ở đây, chưa gửi đi đâu cả. { $You } cần em giúp gì nữa không ạ?
report_problem-filed = Em đã gửi tới { $department }, { $due ->
    [none] sớm nhất có thể
   *[other] chậm nhất { TIME($due) }
} { $you } sẽ có hồi âm. Mã của { $you }: { CODE($code) }.
report_problem-filed_anew = Việc kia vừa khép lại nên em gửi lời { $you } thành phản ánh mới tới { $department }, { $due ->
    [none] sớm nhất có thể
   *[other] chậm nhất { TIME($due) }
} { $you } sẽ có hồi âm. Mã của { $you }: { CODE($code) }.
report_problem-joined = Em đã thêm lời { $you } vào { CODE($code) }, nay có { $people } người cùng báo. Cán bộ trả lời thì em nhắn { $you } ạ.
report_problem-remarked = Em đã thêm lời { $you } vào phản ánh { CODE($code) } của { $you }. { $due ->
    [none] Sớm nhất có thể
   *[other] Chậm nhất { TIME($due) }
} { $you } sẽ có hồi âm ạ.
report_problem-remarked_late = Em đã thêm lời { $you } vào phản ánh { CODE($code) } của { $you }. Việc này quá hạn { TIME($due) } chưa có trả lời, em xin lỗi { $you }; { $you } gọi { PHONE($phone) } và đọc mã này để được trả lời ạ.
report_problem-reopened = Em đã chuyển lại phản ánh { CODE($code) } của { $you } cho { $department }, kèm lời { $you } vừa kể. { $due ->
    [none] Sớm nhất có thể
   *[other] Chậm nhất { TIME($due) }
} { $you } sẽ có hồi âm ạ.
report_problem-refused-gone = Loại việc này { $commune } vừa đổi nên em chưa gửi được, lời { $you } em vẫn giữ. { $You } bấm "Làm tiếp việc dở" để chọn lại loại việc nhé.

# Việc và chỗ mà em nghe ra, đứng sau "Em nghe rồi ạ:".
report_problem-heard = { $where ->
    [none] { $what }
   *[other] { $what }, { $where }
}
report_problem-heard-two = { $one } và { $other }
# Nhiều việc trong một lời: mỗi việc một phản ánh.
report_problem-matters = Em nghe rồi: { $what }. Mình ghi từng việc nhé, { $now } trước ạ.
report_problem-next = { $what ->
    [none] Giờ tới việc kia { $you } nhắc lúc nãy ạ.
   *[other] Giờ tới { $what } { $you } nhắc lúc nãy ạ.
}
