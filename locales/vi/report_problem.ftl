### Người dân phản ánh một việc cần xử lý.

report_problem-menu = Gửi phản ánh
report_problem-words = báo sự cố, phản ánh, báo cáo, báo hỏng, gửi phản ánh, tôi muốn báo, muốn báo, kiến nghị, report, /baosuco, /phananh
report_problem-doing = gửi phản ánh

report_problem-category = { $You } muốn báo việc gì ạ?
report_problem-category-label = Việc
report_problem-category-label-words = việc, loại việc, mục
report_problem-category-again = Em chưa rõ đó là việc gì. { $You } chọn một mục, hoặc bấm "Xem thêm" nhé.
report_problem-category-simple = { $You } bấm vào một nút dưới đây. Ví dụ: đường có ổ gà thì bấm "Ổ gà, đường hỏng".
report_problem-category-help = Đây là để biết việc của { $you } thuộc tổ nào. Không thấy mục nào hợp thì { $you } bấm "Xem thêm", cuối cùng có "Việc khác".

report_problem-details = { $You } kể giúp em: chuyện gì, từ bao giờ? Viết vài chữ hoặc bấm 🎤 để nói.
report_problem-details-label = Nội dung
report_problem-details-label-words = lời kể, nội dung, chuyện, chữ
report_problem-details-again = { $You } viết vài chữ kể chuyện giúp em nhé.
report_problem-details-simple = { $You } viết như nói thôi ạ. Ví dụ: ổ gà to giữa đường, xe máy hay ngã.
report_problem-details-short = { $You } kể thêm vài chữ nữa cho em hiểu nhé.
report_problem-details-long = { $You } kể dài quá, em chỉ ghi được { $most } chữ cái. Tin cũ vẫn còn ở trên, { $you } kể ngắn lại giúp em nhé.
report_problem-details-help = Cán bộ đọc lời { $you } kể để biết phải mang gì, đi đâu. Không cần viết hay, không cần dấu.

report_problem-photos = { $You } có ảnh thì gửi em, nhiều nhất { $most } ảnh. Không có cũng được ạ.
report_problem-photos-label = Ảnh
report_problem-photos-label-words = ảnh, hình
report_problem-photos-help = Ảnh chụp giúp cán bộ thấy ngay việc ở đâu, nặng hay nhẹ. Nơi chụp mà máy ghi sẵn trong ảnh, em xoá đi.

report_problem-place = Chỗ đó ở đâu ạ? { $You } bấm 📍 để gửi vị trí, hoặc gõ tên phố, gần nhà ai.
report_problem-place-label = Chỗ
report_problem-place-label-words = chỗ, địa điểm, vị trí, nơi xảy ra
report_problem-place-again = Em chưa biết chỗ đó. { $You } chọn tên phố dưới đây nhé.
report_problem-place-simple = { $You } bấm tên phố. Ví dụ: việc ở phố Thống Nhất thì bấm "Phố Thống Nhất".
report_problem-place-outside = Chỗ này ở ngoài xã nên xã mình không xử lý được ạ. { $You } gửi lại vị trí, hoặc gõ tên phố giúp em nhé.
report_problem-place-long = Chỗ đó { $you } tả dài quá. { $You } gõ tên phố và một mốc gần đó thôi ạ.
report_problem-place-help = Có chỗ rõ thì cán bộ đến đúng nơi. { $You } gửi vị trí, hoặc gõ như chỉ đường: "ngõ cạnh chợ, phố Thống Nhất".

report_problem-place-near = { $neighbourhood ->
    [none] Chỗ đó gần đâu ạ? { $You } gõ như chỉ đường cho người quen nhé.
   *[other] Chỗ đó ở { $neighbourhood }, gần đâu ạ? { $You } chọn, hoặc gõ như chỉ đường cho người quen.
}
report_problem-place-near-again = Em chưa rõ chỗ đó. { $You } cho em biết gần đâu nhất nhé.
report_problem-place-near-simple = { $You } gõ vài chữ chỉ đường. Ví dụ: cạnh nhà ông Ba, đầu ngõ 12.
report_problem-place-near-outside = Chỗ này ở ngoài xã nên xã mình không xử lý được ạ. { $You } gửi lại vị trí, hoặc gõ một mốc gần đó nhé.
report_problem-place-near-long = Chỗ đó { $you } tả dài quá. { $You } gõ một mốc gần đó thôi ạ.
report_problem-place-near-help = Một mốc ai cũng biết (chợ, trường, nhà văn hóa) giúp cán bộ tìm nhanh hơn.

report_problem-place-confirm = Chỗ đó là: { $place }. Đúng chưa ạ?
report_problem-place-confirm-yes = Đúng rồi
report_problem-place-confirm-yes-words = đúng, đúng rồi, phải, phải rồi, vâng, ừ, ok, chuẩn, dạ, có, yes
report_problem-place-confirm-no = Chọn lại chỗ
report_problem-place-confirm-no-words = chọn lại, sai, sai rồi, không, không phải, không đúng, chưa, chưa đúng, no
report_problem-place-confirm-again = Chỗ đó là: { $place }. Đúng thì { $you } bấm "Đúng rồi", sai thì bấm "Chọn lại chỗ" nhé.
report_problem-place-confirm-simple = Chỗ đó là: { $place }. Đúng thì { $you } gõ 1, sai thì gõ 2 nhé.
report_problem-place-confirm-help = Em hỏi lại cho chắc, để cán bộ không đi nhầm.

report_problem-review = Em đọc lại nhé:
    { $summary }
    Gửi cho cán bộ được chưa ạ?
report_problem-review-send = Gửi đi
report_problem-review-send-words = gửi, gửi đi, gửi luôn, được, được rồi, đúng, đúng rồi, vâng, ừ, ok, xong, send, yes
report_problem-review-again = { $You } bấm "Gửi đi" để gửi, hoặc "Sửa" để sửa lại nhé.
report_problem-review-simple = Đúng hết thì { $you } gõ 1 để gửi. Cần sửa thì gõ 2.
    { $summary }
report_problem-review-help = Chưa bấm "Gửi đi" thì chưa ai nhận được ạ. Muốn sửa chỗ nào, { $you } bấm "Sửa".

report_problem-filed = Em đã gửi tới { $department }, chậm nhất { TIME($due) } { $you } sẽ có hồi âm. Mã của { $you }: { CODE($code) }.
report_problem-refused-gone = Việc này vừa đổi nên em chưa gửi được. { $You } gửi lại giúp em nhé.
