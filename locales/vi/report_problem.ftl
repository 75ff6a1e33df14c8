### Người dân phản ánh một việc cần xử lý.

report_problem-menu = Gửi phản ánh
report_problem-words = báo sự cố, phản ánh, báo cáo, báo hỏng, gửi phản ánh, tôi muốn báo, muốn báo, kiến nghị, report, /baosuco, /phananh
report_problem-doing = gửi phản ánh

report_problem-category = { $You } muốn báo việc gì ạ?
report_problem-category-label = Việc
report_problem-category-label-words = việc, loại, loại việc, mục
report_problem-category-again = Em chưa rõ đó là việc gì. { $You } chọn một mục, hoặc bấm "Xem thêm" nhé.
report_problem-category-simple = { $You } bấm vào một nút dưới đây. Ví dụ: đường có ổ gà thì bấm "Ổ gà, đường hỏng".
report_problem-category-help = Đây là để biết việc của { $you } thuộc phòng nào. Không thấy mục nào hợp thì { $you } bấm "Xem thêm", cuối cùng có "Việc khác".

report_problem-details = { $You } kể lại em nghe: chuyện gì, từ bao giờ? Viết vài chữ hoặc bấm 🎤 để nói.
report_problem-details-label = Nội dung
report_problem-details-label-words = lời kể, nội dung, chuyện, chữ, kể, viết, viết lại, kể lại
report_problem-details-again = { $You } viết vài chữ kể chuyện nhé.
report_problem-details-simple = { $You } viết như nói thôi ạ. Ví dụ: ổ gà to giữa đường, xe máy hay ngã.
report_problem-details-short = { $You } kể thêm vài chữ nữa cho em hiểu nhé.
report_problem-details-long = Tin này hơi dài nên em chưa ghi được. { $You } chia thành vài tin ngắn hơn nhé.
report_problem-details-help = Cán bộ đọc lời { $you } kể để biết phải mang gì, đi đâu. Không cần viết hay, không cần dấu.

report_problem-photos = { $You } có ảnh thì gửi em, nhiều nhất { $most } ảnh. Không có cũng được ạ.
report_problem-photos-label = Ảnh
report_problem-photos-label-words = ảnh, hình
report_problem-photos-help = Ảnh chụp giúp cán bộ thấy ngay việc ở đâu, nặng hay nhẹ. Nơi chụp mà máy ghi sẵn trong ảnh, em xóa đi.

report_problem-place = Chỗ đó ở đâu ạ? { $You } bấm 📍 để gửi vị trí, hoặc gõ tên { $hamlet }, gần nhà ai.
report_problem-place-label = Chỗ
report_problem-place-label-words = chỗ, địa chỉ, địa điểm, vị trí, nơi xảy ra
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
report_problem-place-confirm-yes-words = đúng, đúng rồi, phải, phải rồi, vâng, ừ, ok, chuẩn, dạ, có, gửi, gửi đi, gửi luôn, yes, 👍, 👌, ✅, 🆗
report_problem-place-confirm-no = Chọn lại chỗ
report_problem-place-confirm-no-words = chọn lại, sai, sai rồi, không, không phải, không đúng, chưa, chưa đúng, no
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
report_problem-same-same-words = cùng, đúng việc đó, đúng việc ấy, đúng rồi việc đó, đúng rồi đúng việc đó, chính việc đó, chính nó, nó đấy, phải việc đó, cùng theo dõi, theo dõi cùng, theo dõi, việc đó, việc ấy, cùng việc đó, cùng một việc, đúng, đúng rồi, phải, vâng, ừ, có, thêm vào
report_problem-same-new = Báo việc mới
report_problem-same-new-words = gửi, gửi đi, gửi luôn, gửi luôn đi, cứ gửi, cứ gửi đi, gửi mới, gửi của tôi, cứ gửi của tôi, báo mới, việc mới, mới, việc khác, khác, không, không phải, không phải việc đó, không phải việc ấy, không trùng
report_problem-same-again = Em chưa rõ ý { $you }. Cùng một việc thì { $you } bấm mã của việc ấy, không thì bấm "Báo việc mới" nhé.
report_problem-same-simple = Việc của { $you } giống việc nào thì { $you } bấm mã ấy. Chưa ai báo việc này thì bấm "Báo việc mới".
report_problem-same-help = Cùng một việc thì lời và ảnh của { $you } được thêm vào đó, có trả lời em báo cả { $you }. Nhiều người cùng báo, cán bộ dễ thấy việc nào cần làm trước.

report_problem-contact = Cán bộ cần hỏi thêm thì gọi số nào ạ? { $You } gõ số điện thoại, hoặc bấm "Giấu tên": khi đó cán bộ chỉ thấy nội dung.
report_problem-contact-label = Liên lạc
report_problem-contact-label-words = liên lạc, điện thoại, số điện thoại, số máy, số liên lạc, sai số, nhầm số, số sai, tên
report_problem-contact-hide = Giấu tên
report_problem-contact-hide-words = giấu tên, giấu, giấu đi, ẩn danh, giấu số, không, không cần, không cho, không cho số, không có số, khỏi, không muốn, ko, hide, no, không cần đâu, thôi không cần, khỏi cần, đừng ghi số, đừng cho ai biết, không để lại số, không muốn để lại số, tôi không muốn cho số, giấu tên đi, giấu tên tôi
# Có một trong những lời này là giấu tên; có lời ở dòng sau thì không phải.
report_problem-contact-hide-within-words = bí mật, giữ kín, kín tên, giấu tên, giấu số, ẩn danh, ẩn tên, trả thù, không muốn cho, không muốn ai, không muốn để, không muốn nói, không muốn ghi, không muốn lộ, không muốn khai, không muốn xưng, không muốn nêu, không muốn người, không cho số, không cho tên, không cho ai, không cho biết, không ghi tên, không ghi số, không để tên, không để số, không hiện tên, không nói tên, không nêu tên, không xưng tên, không lộ, không có điện thoại, không có máy, không có số, không dùng điện thoại, không cần gọi, đừng ghi, đừng nói, đừng nêu, đừng cho, đừng để, đừng lộ, đừng hiện, đừng tiết lộ, đừng khai, đừng gọi, ko cho số, ko cho tên, ko muốn ai, ko ghi tên, ko hiện tên, k cho số, k muốn ai, k ghi tên, k hiện tên, sợ bị lộ, sợ lộ
report_problem-contact-hide-unless-words = không muốn giấu, không cần giấu, không giấu, không phải giấu, đừng giấu, không sợ, không cần bí mật
report_problem-contact-hidden = giấu tên
report_problem-contact-own-words = cần thì gọi, cần thì alo, cần cứ gọi, cần hỏi j thì gọi, có j gọi, có gì alo, có j alo, thì gọi em, thì gọi e, thì gọi mình, thì gọi tôi, thì gọi tui, thì gọi bác, thì gọi bà, thì gọi ông, thì gọi chị, thì gọi anh, liên hệ em, liên hệ e, liên hệ tôi, xã gọi, cán bộ gọi, ủy ban gọi, các anh gọi, các chị gọi, cần gì gọi, cần gì thì gọi, cần gì cứ gọi, có gì gọi, có gì thì gọi, có gì cứ gọi, cần hỏi gọi, cần hỏi thì gọi, cần hỏi thêm gọi, cần hỏi thêm thì gọi, gọi lại theo số, gọi theo số, gọi lại qua số, gọi lại giúp, gọi lại hộ, gọi giúp, gọi hộ, gọi cho bà, gọi cho ông, gọi cho bác, gọi cho cô, gọi cho chú, gọi cho cụ, gọi cho em, gọi cho cháu, gọi cho mẹ, gọi cho bố, gọi cụ, gọi cô, gọi chú, gọi mẹ, gọi bố, số mẹ, số bố, số cụ, số cô, số chú, số liên lạc, số liên hệ, sđt, sdt, số tôi, số của tôi, số em, số của em, số bác, số cháu, số bà, số ông, số máy tôi, số điện thoại tôi, số điện thoại của tôi, điện thoại tôi, gọi tôi, gọi lại tôi, gọi cho tôi, gọi bác, gọi em, gọi bà, liên hệ, liên lạc, alo tôi, máy tôi, số mình, số của mình, số tui, số của tui, số con, số của bác, số của bà, số của ông, số của cháu, sđt tôi, đt tôi, đt em, đt mình, gọi mình, gọi tui, gọi ông, gọi con, gọi cháu, zalo tôi, zalo em, lh
# Ở đầu một vế: "tôi tên Hạnh, số …"; trong vế thì có thể là tên người khác.
report_problem-contact-named-words = tôi tên, tên tôi, em tên, tên em, mình tên, tên mình, cháu tên, tên cháu, bác tên, tên bác, bà tên, tên bà, ông tên, tên ông, con tên, tên con, tui tên, tên tui, tớ tên, tên tớ, tôi là, em là, mình là, cháu là, bác là, bà là, ông là, con là, tui là
report_problem-contact-again = Em chưa nhận ra số ấy. { $You } gõ lại cho đủ các số, hoặc bấm "Giấu tên" nhé.
report_problem-contact-none = { $You } gõ số điện thoại, hoặc bấm "Giấu tên" nhé.
report_problem-contact-simple = { $You } gõ số điện thoại như bấm máy gọi, ví dụ số của { $commune } là { PHONE($example) }. Không muốn cho số thì { $you } bấm "Giấu tên".
# Nói trước khi em hỏi đến; nói lẫn trong lời kể cũng được.
report_problem-anonymous-words = ẩn số, ẩn số tôi, bỏ số đi, bỏ số điện thoại, bỏ số của tôi, bỏ số của bác, bỏ số của bà, bỏ số của em, bỏ số tôi, bỏ số ra, bỏ cái số, xóa số đi, xóa số điện thoại, xóa số điện thoại của tôi, xóa số điện thoại của bác, xóa số điện thoại của bà, xóa số điện thoại của em, bỏ số điện thoại của tôi, bỏ số điện thoại của bác, bỏ số điện thoại của bà, bỏ số điện thoại của em, xóa số của tôi, xóa số của bác, xóa số của bà, xóa số của em, xóa số tôi, xóa cái số, gỡ số, rút số điện thoại, đừng để số, đừng ghi số, đừng hiện số, đừng cho số, không để số, không ghi số, không hiện số, thôi không để số, giấu tên, giấu tên tôi, giấu số, giấu số tôi, ẩn danh, ẩn tên, kín tên, giữ kín tên, không nêu tên, đừng nêu tên, không ghi tên, đừng ghi tên, đừng nói tên, đừng khai tên, đừng để tên, đừng lộ tên, đừng tiết lộ tên, đừng xưng tên, đừng cho biết tên, đừng nhắc tên, đừng đưa tên, không nói tên, không khai tên, không để tên, không lộ tên, không tiết lộ tên, không xưng tên, không cho biết tên, không nhắc tên, không đưa tên, khỏi nói tên, khỏi khai tên, khỏi ghi tên, khỏi nêu tên, khỏi để tên, khỏi lộ tên, khỏi tiết lộ tên, khỏi xưng tên, khỏi cho biết tên, khỏi nhắc tên, khỏi đưa tên, chớ nói tên, chớ khai tên, chớ ghi tên, chớ nêu tên, chớ để tên, chớ lộ tên, chớ tiết lộ tên, chớ xưng tên, chớ cho biết tên, chớ nhắc tên, chớ đưa tên, đừng nói là tôi, đừng nói ai báo, đừng nói tôi báo, đừng cho ai biết tôi, k muốn lộ tên, ko muốn lộ tên, k ghi tên, ko ghi tên, k nêu tên, ko nêu tên, đừng để lộ tên, không để lộ tên, đừng có ghi tên, đừng có nêu tên, đừng có nói tên, bí mật tên, giữ bí mật danh tính, giấu danh tính, giấu giùm tên, giấu giúp tên, giấu hộ tên, không muốn lộ tên, không muốn nêu tên, không muốn ghi tên, không muốn để tên, đừng nói là tôi báo, đừng nói là em báo, đừng nói mình báo, đừng nói tui báo, đừng nói bà báo, đừng cho ai biết tôi báo, đừng cho ai biết em báo
report_problem-number = Dạ, em ghi số { PHONE($number) } để cán bộ gọi ạ.
report_problem-anonymous = Dạ, em nhớ là giấu tên { $you } ạ.
report_problem-contact-old = Số mười một chữ số bắt đầu bằng 01 nay đã đổi sang mười số. { $You } xem lại số mới, hoặc bấm "Giấu tên" nhé.
report_problem-contact-other = Số này của người khác nên em không ghi lại ạ. { $You } gửi số của mình, hoặc bấm "Giấu tên" nhé.
report_problem-contact-help = Cho số thì chỉ cán bộ của { $commune } thấy và gọi khi cần hỏi thêm. Giấu tên thì cán bộ chỉ thấy nội dung, ảnh và chỗ.

report_problem-review = Em đọc lại nhé:
    { $summary }
    Gửi cho cán bộ được chưa ạ?
report_problem-review-send = Gửi đi
report_problem-review-send-words = gửi, gửi đi, gửi luôn, được, được rồi, đúng, đúng rồi, vâng, ừ, ok, xong, send, yes, 👍, 👌, ✅, 🆗, ô kê, okê, ô kê em
report_problem-review-unsent = Phản ánh này em CHƯA gửi, chưa ai nhận được ạ. { $You } gửi luôn nhé?
report_problem-review-again = Phản ánh này em CHƯA gửi ạ. { $You } bấm "Gửi đi" để gửi, hoặc "Sửa" để sửa lại nhé.
report_problem-review-simple = Em vẫn CHƯA gửi ạ. Đúng hết thì { $you } gõ 1 để gửi, cần sửa thì gõ 2 nhé.
    { $summary }
report_problem-review-help = Chưa bấm "Gửi đi" thì chưa ai nhận được ạ. Muốn sửa chỗ nào, { $you } bấm "Sửa".

report_problem-cancelled = Vâng, em dừng ở đây, chưa gửi đi đâu cả. { $You } cần em giúp gì nữa không ạ?
report_problem-filed = Em đã gửi tới { $department }, chậm nhất { TIME($due) } { $you } sẽ có hồi âm. Mã của { $you }: { CODE($code) }.
report_problem-filed_anew = Việc kia vừa khép lại nên em gửi lời { $you } thành phản ánh mới tới { $department }, chậm nhất { TIME($due) } { $you } sẽ có hồi âm. Mã của { $you }: { CODE($code) }.
report_problem-joined = Em đã thêm lời { $you } vào { CODE($code) }, nay có { $people } người cùng báo. Cán bộ trả lời thì em nhắn { $you } ạ.
report_problem-remarked = Em đã thêm lời { $you } vào phản ánh { CODE($code) } của { $you }. Chậm nhất { TIME($due) } { $you } sẽ có hồi âm ạ.
report_problem-remarked_late = Em đã thêm lời { $you } vào phản ánh { CODE($code) } của { $you }. Việc này quá hạn { TIME($due) } chưa có trả lời, em xin lỗi { $you }; { $you } gọi { PHONE($phone) } và đọc mã này để được trả lời ạ.
report_problem-reopened = Em đã chuyển lại phản ánh { CODE($code) } của { $you } cho { $department }, kèm lời { $you } vừa kể. Chậm nhất { TIME($due) } { $you } sẽ có hồi âm ạ.
report_problem-refused-gone = Loại việc này { $commune } vừa đổi nên em chưa gửi được, lời { $you } em vẫn giữ. { $You } bấm "Làm tiếp việc dở" để chọn lại loại việc nhé.

# Chữ nói rằng có gì đó hỏng hay phiền: kể tên một chỗ mà có chữ này thì là một phản ánh.
# Chữ của chính việc gửi phản ánh: "báo thế này bao lâu thì họ sửa" hỏi về việc này.
report_problem-own-words = báo thế này, báo thế, báo rồi, báo xong, phản ánh, gửi thế này, gửi rồi, gửi xong, gửi, họ sửa, người ta sửa, xã sửa, sửa cho, sửa, xử lý, giải quyết, dọn, vá, thay, họ làm, người ta làm, xã làm, họ đến, người ta đến, người xuống, họ, người ta, các anh, các chú
report_problem-trouble-words = hỏng, bị hỏng, hỏng rồi, hỏng mấy hôm, bị vỡ, vỡ rồi, bị gãy, gãy rồi, gãy hết, bị sụt, bị nứt, bị mất, bị tắc, vỡ, gãy, nứt, sụt, sụt lún, lún, sạt, sạt lở, sập, đổ xuống, sắp đổ, nghiêng, tắc, tràn, ngập, thủng, rò rỉ, chảy lênh láng, thối, thối um, hôi thối, hôi quá, hôi lắm, làm hỏng, hỏng đường, bị bẩn, nước bẩn, lầy lội, bốc mùi, mùi hôi, bẩn, bẩn thỉu, khói, khói đen, bụi mù, ồn ào, ầm ĩ, ầm ầm, inh ỏi, mất ngủ, không ngủ được, không chịu nổi, lấn chiếm, lấn hết, chắn đường, chắn ngang, xả trộm, xả thải, nước thải, đổ trộm, đổ bậy, vứt đầy, vứt bừa, vứt bậy, đốt rác, nguy hiểm, nguy hiểm lắm, dễ ngã, đánh bạc, trộm, mất trộm, đánh nhau, đua xe, không sáng, không chạy, che khuất, um tùm, trơn trượt, toác, toang, bục, bung, tróc, bong, rạn, mục, mọt, gỉ, rỉ, rò, dột, nghẹt, nghẽn, bít, kẹt, tắt ngóm, tắt ngấm, tắt hẳn, cháy bóng, nhấp nháy, chập chờn, lập lòe, tối om, tối thui, lởm chởm, nham nhở, lồi lõm, gồ ghề, mấp mô, lổn nhổn, gập ghềnh, xuống cấp, bong tróc, võng, sà xuống, xiêu, xiêu vẹo, bật gốc, trồi lên, mùi khét, mùi tanh, nồng nặc, oang oang, gào, rú, điếc tai, chặn, chắn, chắn lối, bít lối, đọng nước, ứ đọng, rỉ nước, rò nước, chảy suốt, đục ngầu, chất đống, ngổn ngang, bừa bãi, la liệt, vương vãi
