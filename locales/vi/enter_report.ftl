### Cán bộ nhập phản ánh hộ người báo qua điện thoại, tại quầy hoặc bằng giấy.

enter_report-menu = Nhập hộ phản ánh
enter_report-doing = nhập hộ phản ánh

enter_report-mode = Người dân báo việc này bằng cách nào ạ?
enter_report-mode-label = Báo
enter_report-mode-phone = Qua điện thoại
enter_report-mode-counter = Tại quầy
enter_report-mode-paper = Bằng giấy
enter_report-mode-again = { $You } bấm một trong ba nút dưới đây ạ.
enter_report-mode-simple = { $You } gõ số thứ tự. Ví dụ gõ 1 nếu người dân gọi điện.
enter_report-agreed = Người ấy có đồng ý cho { $commune } ghi lại việc này để giải quyết không ạ?
enter_report-agreed-yes = Đồng ý
enter_report-agreed-no = Người ấy từ chối
enter_report-agreed-again = { $You } hỏi người ấy, rồi bấm một trong hai nút dưới đây ạ.
enter_report-agreed-simple = { $You } gõ 1 nếu người ấy đồng ý, 2 nếu không.
enter_report-category = Người ấy báo việc gì ạ?
enter_report-category-label = Việc
enter_report-category-again = Em chưa rõ đó là việc gì. { $You } chọn một mục, hoặc bấm "Xem thêm" ạ.
enter_report-category-simple = { $You } bấm vào một nút dưới đây. Ví dụ: đường có ổ gà thì bấm "Ổ gà, đường hỏng".
enter_report-details = { $You } ghi lại lời người ấy kể: chuyện gì, từ bao giờ?
enter_report-details-label = Nội dung
enter_report-details-again = { $You } ghi vài chữ lời người ấy kể ạ.
enter_report-details-simple = Ví dụ: ổ gà to giữa đường, xe máy hay ngã.
enter_report-details-short = { $You } ghi thêm vài chữ nữa ạ.
enter_report-details-long = Lời này dài quá nên em chưa ghi được. { $You } viết ngắn lại giúp em.
enter_report-photos = { $You } có ảnh thì gửi em, nhiều nhất { $most } tấm. Không có thì bấm "Không có ảnh" ạ.
enter_report-photos-label = Ảnh
enter_report-photos-more = Em có { $count } ảnh rồi. { $You } gửi thêm, hoặc bấm "Đủ rồi" ạ.
enter_report-photos-again = { $You } gửi ảnh, hoặc bấm nút dưới đây ạ.
enter_report-photos-simple = { $You } bấm hình kẹp giấy để gửi ảnh.
enter_report-photos-none = Không có ảnh
enter_report-photos-done = Đủ rồi
enter_report-place = Chỗ đó ở đâu ạ? { $You } gõ tên { $hamlet }, gần nhà ai.
enter_report-place-label = Chỗ
enter_report-place-again = Em chưa biết chỗ đó. { $You } chọn tên { $hamlet } dưới đây, hoặc gõ gần chợ, gần trường ạ.
enter_report-place-simple = { $You } bấm tên { $hamlet }. Ví dụ: việc ở { $hamlet_name } thì bấm "{ $Hamlet_name }".
enter_report-place-hidden = Chỉ cần tên { $hamlet } là cán bộ đi xem được ạ.
enter_report-place-outside = Chỗ này ở ngoài { $commune } nên { $commune } không xử lý được ạ. { $You } gõ lại tên { $hamlet } giúp em.
enter_report-place-long = Chỗ đó tả dài quá. { $You } gõ tên { $hamlet } và một mốc gần đó thôi ạ.
enter_report-place-near = { $neighbourhood ->
    [none] Chỗ đó gần đâu ạ?
   *[other] Chỗ đó ở { $neighbourhood }, gần đâu ạ?
}
enter_report-place-near-again = Em chưa rõ chỗ đó. { $You } cho em biết gần đâu nhất ạ.
enter_report-place-near-simple = Ví dụ: cạnh nhà ông Ba, đầu ngõ 12.
enter_report-place-near-hidden = Một mốc gần đó là đủ ạ.
enter_report-place-near-outside = Chỗ này ở ngoài { $commune } ạ. { $You } gõ lại một mốc gần đó giúp em.
enter_report-place-near-long = Chỗ đó tả dài quá. { $You } gõ một mốc gần đó thôi ạ.
enter_report-place-confirm = Chỗ đó là: { $place }. Đúng chưa ạ?
enter_report-place-confirm-yes = Đúng rồi
enter_report-place-confirm-no = Chọn lại chỗ
enter_report-place-confirm-again = Chỗ đó là: { $place }. Đúng thì { $you } bấm "Đúng rồi", sai thì bấm "Chọn lại chỗ" ạ.
enter_report-place-confirm-simple = Chỗ đó là: { $place }. Đúng thì { $you } gõ 1, sai thì gõ 2 ạ.
enter_report-name = Ai báo ạ? Tên này chỉ cán bộ làm việc ấy mở xem được.
enter_report-name-label = Người báo
enter_report-name-none = Không nói tên
enter_report-name-again = { $You } gõ tên, hoặc bấm "Không nói tên" ạ.
enter_report-name-simple = Ví dụ: bà Nguyễn Thị Tư.
enter_report-name-short = { $You } gõ tên, hoặc bấm "Không nói tên" ạ.
enter_report-name-long = Tên này dài quá. { $You } viết ngắn lại giúp em.
enter_report-contact = Số điện thoại của người ấy là gì ạ?
enter_report-contact-label = Số máy
enter_report-contact-hide = Không để lại số
enter_report-contact-hidden = không để lại số
enter_report-contact-again = Em chưa nhận ra số ấy. { $You } gõ lại cho đủ các số, hoặc bấm "Không để lại số" ạ.
enter_report-contact-none = { $You } gõ số điện thoại, hoặc bấm "Không để lại số" ạ.
enter_report-contact-sending = { $You } gõ số điện thoại, hoặc bấm "Không để lại số" ạ.
enter_report-contact-simple = { $You } gõ số như bấm máy gọi, ví dụ số của { $commune } là { PHONE($example) }.
enter_report-contact-old = Số mười một chữ số bắt đầu bằng 01 nay đã đổi sang mười số. { $You } hỏi lại số mới giúp em.
enter_report-contact-other = { $You } gõ số điện thoại, hoặc bấm "Không để lại số" ạ.
enter_report-hears = Có trả lời thì người ấy nghe bằng cách nào ạ?
enter_report-hears-label = Nghe trả lời
enter_report-hears-call = Cán bộ gọi điện
enter_report-hears-counter = Người ấy đến hỏi
enter_report-hears-nothing = Không cần nghe
enter_report-hears-again = { $You } bấm một nút dưới đây ạ.
enter_report-hears-simple = { $You } gõ số thứ tự. Ví dụ gõ 1.
enter_report-review = Em đọc lại, { $you } đọc cho người ấy nghe:
    { $summary }
    Gửi được chưa ạ?
enter_report-review-send = Gửi đi
enter_report-review-again = Em CHƯA gửi ạ. { $You } bấm "Gửi đi" để gửi, hoặc "Sửa" để sửa lại.
enter_report-review-simple = Em vẫn CHƯA gửi ạ. Đúng hết thì { $you } gõ 1 để gửi, cần sửa thì gõ 2.
    { $summary }
enter_report-review-unsent = Phản ánh nhập hộ này em CHƯA gửi ạ. { $You } gửi luôn không?
enter_report-cancelled = Vâng, em dừng ở đây, chưa ghi gì cả ạ.
enter_report-not_agreed = Người ấy không đồng ý thì em không ghi gì lại ạ. Việc gấp thì { $you } báo thẳng phòng phụ trách giúp em.
enter_report-report_entered = Em đã ghi và gửi tới { $department }. { $You } đọc cho người ấy: mã { CODE($code) }, { $due ->
    [none] sớm nhất có thể
   *[other] chậm nhất { TIME($due) }
} có trả lời{ $hears ->
    [call] , cán bộ sẽ gọi điện.
    [counter] , đến quầy đọc mã là nghe được.
   *[other] .
}
enter_report-refused-gone = Loại việc này { $commune } vừa đổi nên em chưa gửi được. { $You } bấm "Làm tiếp việc dở" để chọn lại ạ.
enter_report-refused-not_yours = Nhập hộ phản ánh chưa giao cho { $you } nên em chưa gửi ạ. { $You } hỏi người quản trị giúp em.
