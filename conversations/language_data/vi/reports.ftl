### Phản ánh, ảnh của phản ánh, và việc đã báo.

# Tin vui: việc hỏng đã được sửa; có các chữ ở dòng sau thì vẫn là báo hỏng.
engine-mended-words = vá rồi, sửa rồi, sửa xong, sửa xong rồi, làm xong rồi, dọn rồi, dọn sạch rồi, dọn xong rồi, thay rồi, thay bóng rồi, sáng lại rồi, sáng rồi, thông rồi, có nước lại rồi, có điện lại rồi, xử lý rồi, xử lý xong rồi, khắc phục rồi, hết tắc rồi, hết ngập rồi, hết hôi rồi, hốt rồi, hốt hết rồi, hốt đi rồi, lấy xong rồi, lấy hết rồi, vừa lấy xong, vừa dọn xong, vừa sửa xong, vừa hốt xong, dọn hết rồi, chở đi rồi, chở hết rồi, cẩu đi rồi, hút rồi, hút xong rồi, lắp lại rồi
# Ai nói thêm một trong những lời này thì chưa xong việc; bên dưới là lời chỉ làm tin "sửa rồi" không chắc.
engine-unfinished-words = vẫn, chưa, mà, một nửa, đòi, cần, phải, giúp, nhờ, xin
# Sửa rồi lại hỏng.
engine-relapse-words = lại hỏng, lại tắt, lại tắc, lại đầy, lại vỡ, lại bong, lại lún, lại sụt, lại ngập, lại nứt, lại hôi, lại bẩn, lại gãy, lại rò, lại chập chờn, lại mất, lại bị, lại y như cũ, lại như cũ, đâu lại vào đấy, mà vẫn, nhưng
# Việc đã báo mà chưa làm: chữ "chưa" đứng trước việc sửa; chữ "vẫn" đi với lời báo hỏng. Chữ cuối câu ở dòng sau thì là hỏi.
engine-not_yet-words = chưa, chửa, chẳng thấy, chả thấy, không thấy, không ai, chẳng ai, chả ai, đâu có, có ai
engine-mending-words = sửa, vá, lấp, dọn, thay, lắp, hốt, hút, cẩu, thông, xong, xử lý, giải quyết, khắc phục, làm gì, làm xong, ai làm, ai đến, ai ra, thấy ai, thấy gì, đến làm, ra làm, được gì
engine-still-words = vẫn, lại hỏng, lại tắt, lại tắc, lại đầy, lại vỡ, lại bong, lại lún, lại sụt, lại ngập, lại nứt, lại hôi, lại bẩn, lại gãy, lại rò, lại mất, lại y như cũ, lại như cũ, đâu lại vào đấy
# "Van hoa" không dấu không phải chữ "vẫn".
engine-still-unless-words = văn hóa, văn phòng, văn bản, van nước, van xin
engine-repair-asking-words = chưa, à, hả, ha, hở, hử, ư, sao, nhỉ, nhể
engine-mended-unless-words = không, ko, mới có, thì
# Chỉ cảm ơn, không nhờ gì thêm.
engine-only_thanks-words = chỉ cảm ơn thôi, chỉ cám ơn thôi, chỉ cảm ơn xã thôi, chỉ để cảm ơn, cảm ơn thôi chứ không, cám ơn thôi chứ không, không kêu ca gì nữa
# Chỉ kể cho vui, không nhờ xã làm gì.
# Chỉ xin báo mà chưa nói việc gì ("báo giúp bà với", "cho bác gửi phản ánh"): chữ báo, chữ xin, việc chưa rõ, chữ đệm.
engine-report-act-words = báo, báo cáo, ghi, trình báo, gửi, gởi, nhắn, phản ánh, phản ảnh, kiến nghị, gửi phản ánh, gởi phản ánh, gửi kiến nghị, báo lại, gửi lại, nhắn lại
engine-report-wish-words = phiền, muốn, cần, định, tính, xin, cho, để, nhờ, giúp, hộ, giùm, dùm, giúp cho, hộ cho, giùm cho, dùm cho
engine-report-matter-words = cái này, việc này, chuyện này, điều này, một cái, cái, một tí, tí, tí việc, một việc, mấy việc, có việc, việc, chuyện, một chuyện, một tin, tin, một phản ánh, vụ này, cái vụ này
engine-report-light-words = dạ, vâng, thì, làm sao, làm thế nào, làm kiểu gì, thế nào, kiểu gì, sao, ơi, ạ, à, ơ, này, với, đi, cái, nhé, nha, nhá, nhe, nghe, nào, thế, đấy, luôn, tôi, tui, tớ, mình, em, cháu, con, bác, bà, ông, cụ, cô, chú, anh, chị, dì, mợ, thím, ad, bạn, xã, lên xã, cho xã, cán bộ, cho cán bộ
# "Gửi cho bà", "báo tôi biết": xin được gửi, được báo, chứ không phải báo.
engine-report-to_me-words = cho tôi, cho tui, cho mình, cho em, cho cháu, cho con, cho bác, cho bà, cho ông, cho cụ, cho cô, cho chú, cho anh, cho chị, tôi với, em với, bà với, bác với
# Lời ví von bằng chữ hỏng hóc: không phải việc của xã.
engine-idiom-words = tôi xin tố giác, tôi muốn tố giác, cho tôi tố giác, xin tố giác, muốn tố giác, tôi xin tố cáo, tôi muốn tố cáo, xin tố cáo, muốn tố cáo, tố giác, tố cáo, cháy túi, cháy sạch túi, cháy ví, ví cháy, cháy vé, cháy hàng, cháy giáo án, cháy chỗ, ngập mặt, ngập đầu, ngập việc, ngập trong việc, ngập deadline, ngập bài, ngập mồm, ngập tràn, tối mắt, tối mũi, tối mắt tối mũi, tối mặt, đen như mực, đen đủi, đen thôi rồi, số đen, sập nguồn, hết pin, sập tiệm, vỡ mộng, vỡ òa, vỡ nợ, vỡ kế hoạch, gãy kèo, bể kèo, tắc tị, tắc ý, nổ não, cháy khét lẹt rồi, bùng kèo, ngã ngửa, chết cười, cười chết, chết mệt, chết đói rồi, đói chết, nóng chết, thối mồm, tan nát cõi lòng, nát lòng, sụp đổ luôn, bay màu, cháy phố, deadline dí, dí deadline, chạy deadline, cháy deadline

engine-photos-none-words = không, không có, không ảnh, chả có ảnh, chẳng có ảnh, làm gì có ảnh, đâu có ảnh, chả có hình, chưa có, chưa có ảnh, không chụp, không chụp được, không biết chụp, không biết chụp ảnh, bỏ qua, thôi khỏi, khỏi, ko, k, skip, no, ảnh để lát gửi, ảnh để sau gửi, ảnh để sau, lát gửi ảnh, lát nữa gửi ảnh, tí gửi ảnh, tí nữa gửi ảnh, chốc gửi ảnh, mai gửi ảnh, gửi ảnh sau, chụp ảnh sau, để chụp sau, mai chụp, lát chụp, chưa chụp được, chưa chụp ảnh, giờ chưa chụp được, không tiện chụp, không có máy ảnh, không có máy chụp, máy không chụp được, điện thoại không chụp được, tối quá không chụp được, không biết gửi ảnh, không gửi được ảnh, ảnh thì không có, ảnh thì chịu, khỏi cần ảnh, không cần ảnh
# Để lát nữa mới chụp, hay không có ai chụp: đi tiếp. Còn đang đi chụp thì em chờ.
engine-photos-later-words = ảnh lát gửi, ảnh lát nữa gửi, ảnh tí gửi, ảnh tí nữa gửi, ảnh tý gửi, ảnh tý nữa gửi, ảnh chốc gửi, ảnh chốc nữa gửi, ảnh mai gửi, ảnh tối gửi, ảnh gửi sau, ảnh để sau, gửi ảnh sau, ảnh chụp sau, lát gửi ảnh, tí gửi ảnh, mai gửi ảnh, hình lát gửi, hình gửi sau, ảnh bổ sung sau, lấy ai chụp, ai chụp cho, không ai chụp, chẳng ai chụp, chả ai chụp, không có ai chụp, biết nhờ ai chụp, không chụp được, không chụp đc, không nhìn rõ mà chụp
engine-photos-person-words = tôi, em, mình, cháu, bác, bà, ông, tui, tớ, con, cô, chú, tôi sẽ, thì, cho, nhé, sẽ
engine-photos-coming-words = đợi tôi chụp, đợi em chụp, đợi bác chụp, để tôi chụp, để em chụp, để mình chụp, để bác chụp, để bà nhờ, đang chụp, ra chụp, đi chụp, chạy ra chụp, nhờ cháu chụp, nhờ thằng cháu chụp, nhờ con bé chụp, nhờ nó chụp, nhờ con chụp, nhờ người chụp, đợi tí chụp, chờ tí chụp, chờ chút chụp, đợi gửi ảnh, chờ gửi ảnh, đang gửi ảnh, ảnh đang gửi, ảnh đang tải
# Có ảnh sau khi đã hỏi ảnh: gửi vào đây lúc nào cũng được.
engine-photos-here-words = có ảnh, có ảnh này, có ảnh đây, có cái ảnh, có cái ảnh này, có tấm ảnh, có tấm ảnh này, có mấy tấm ảnh, có hình, có hình này, có hình đây, ảnh này, ảnh đây, ảnh đây này, gửi ảnh, gửi ảnh này, gửi thêm ảnh, gửi cái ảnh, gửi thêm cái ảnh, thêm cái ảnh, gửi hình, gửi thêm hình, chụp được ảnh, chụp được ảnh rồi, vừa chụp được ảnh, chụp ảnh rồi, chụp được cái ảnh, chụp được tấm ảnh, chụp được mấy ảnh, gửi kèm ảnh, kèm ảnh, kèm cái ảnh, thêm ảnh
engine-photos-done-words = xong, xong rồi, đủ rồi, hết rồi, được rồi, gửi rồi, tiếp, ok, done

# Có người qua đời, không phải đi lạc: người thân, chữ qua đời, chữ nói không lạc, rồi chữ của người đi lạc hay chỉ là lo.
engine-kin-words = ông, bà, bố, mẹ, ba, má, thầy, u, bầm, cụ, chồng, vợ, anh, chị, em, chú, bác, cô, dì, thím, mợ, cậu, con, cháu, ông nội, bà nội, ông ngoại, bà ngoại, bố chồng, mẹ chồng, bố vợ, mẹ vợ
engine-died-words = mất rồi, mới mất, vừa mất, vừa mới mất, đã mất, mất hôm, mất đêm, mất sáng, mất trưa, mất chiều, mất tối, mất lúc, mất được, mất ở nhà, mất tại nhà, mất ở viện, mất ở bệnh viện, mất mấy, mất từ, mất năm, mất tuần, mất tháng, mất thì khai, qua đời, chết rồi, chết hôm, chết đêm, chết sáng nay, tắt thở đêm
engine-not_missing-words = không phải đi lạc, không phải lạc, không đi lạc
engine-missing-words = đi mất, đi đâu, chưa về, không về, không thấy, ko thấy, chưa thấy, tìm, lạc, mất tích, mất liên lạc, bỏ nhà, bỏ đi, sợ ông, sợ bà, sợ bố, sợ mẹ, sợ ba, sợ má, sợ cụ, sợ anh, sợ chị, sợ em, sợ con, sợ cháu, sợ nó, sợ là, sợ rằng, nhỡ, lỡ, hay là, không biết còn sống

my_reports-words = rút phản ánh, rút lại phản ánh, hủy phản ánh, xóa phản ánh, sửa phản ánh, sửa lại phản ánh, thôi theo dõi, bỏ theo dõi, không theo dõi nữa, phản ánh của tôi, phản ánh của mình, xem phản ánh, việc của tôi, tra cứu phản ánh, kết quả phản ánh, phản ánh đến đâu, bao giờ xong, bao giờ trả lời, khi nào trả lời, bao giờ trả lời tôi, bao giờ có trả lời, bao giờ có hồi âm, bao giờ xử lý, khi nào xử lý, bao giờ giải quyết, xử lý đến đâu, sao chưa ai trả lời, chưa thấy ai trả lời, sao chưa xử lý, my reports, status, /cuatoi, phản ánh tôi đã gửi, xem lại phản ánh, xem lại mấy phản ánh

my_reports-done-words = xong rồi, xong rồi ạ, đã xong, đã xong rồi, làm xong rồi
my_reports-not-done-words = chưa xong, chưa xong đâu, vẫn chưa xong, chưa đâu
my_reports-question-words = câu hỏi, đã hỏi, tôi hỏi, em hỏi, bà hỏi, bác hỏi, cháu hỏi, hỏi chuyện, nhờ hỏi, nhờ cán bộ hỏi, hỏi hộ
my_reports-act-remark-words = viết thêm, ghi thêm, thêm lời, bổ sung, nhắn thêm
my_reports-act-photo-words = thêm ảnh, gửi ảnh, ảnh
my_reports-act-enough-words = không, thôi, không cần, xong, đủ rồi, biết rồi, thế biết rồi, biết thế, biết vậy, rõ rồi, hiểu rồi, thôi biết rồi, thôi thế biết rồi, thôi được rồi, thế thôi, thế là được, no

my_reports-act-share_page-words = trang cho hàng xóm, cho hàng xóm xem, cho người khác xem, chia sẻ, gửi đường dẫn, lấy đường dẫn
my_reports-act-close_page-words = đóng trang, thôi chia sẻ, ngừng chia sẻ, không cho xem nữa
my_reports-act-unfollow-words = thôi theo dõi, không theo dõi nữa, bỏ theo dõi, ngừng theo dõi, unfollow
my_reports-act-withdraw-words = rút, rút lại, rút về, rút đơn, xin rút, thu hồi, hủy, hủy bỏ, xóa, gỡ, bỏ cái, bỏ việc, bỏ phản ánh, bỏ giúp, bỏ hộ, thôi không báo, không báo nữa, không phản ánh nữa, thôi không phản ánh, không cần báo nữa, khỏi báo nữa, không kiến nghị nữa, không gửi nữa, đừng gửi cái, không muốn báo, không muốn phản ánh

# Người vừa gửi hay đã gửi nói tiếp: hỏi việc ấy đến đâu (hai dòng đầu), hay nhớ ra điều cần thêm (dòng thứ ba, ở đầu câu).
# Dòng thứ hai chỉ tính khi không có thẻ thủ tục nào trả lời được. Dòng cuối: chữ chỉ lại chỗ đã báo.
my_reports-about-words = bao giờ có người, bao giờ người ta, bao giờ mới có người, bao giờ thì có người, bao giờ cán bộ, khi nào có người, khi nào cán bộ, bao giờ các anh, bao giờ mới sửa, bao giờ thì sửa, ai giải quyết việc này, ai giải quyết việc ấy, ai xử lý việc này, ai phụ trách việc này, ai làm việc này, việc này ai làm, việc này ai giải quyết, việc này ai xử lý, việc này bao giờ, việc ấy bao giờ, vẫn chưa làm gì, vẫn chưa ai, vẫn chưa thấy ai, vẫn chưa thấy gì, chưa thấy ai đến, chưa thấy ai làm, chưa ai đến, chưa có ai đến, mãi chưa thấy, mãi chả thấy, mãi không thấy ai, xin cái mã, xin mã, xin lại mã, cho mã, cho cái mã, cho lại mã, mã của tôi, mã của bác, mã phản ánh, mã số phản ánh, quên mã, mất mã, rút lại phản ánh, tôi rút lại, bác rút lại, rút đơn, họ sửa rồi, người ta sửa rồi, thợ sửa rồi, sửa xong rồi, việc tôi báo, việc tôi gửi, việc bác báo, cái tôi báo, cái tôi gửi, cái bác báo, việc báo hôm, việc hôm trước, việc hôm qua, việc hôm nọ, tôi báo hôm, tôi phản ánh hôm, bác báo hôm, hôm trước tôi báo, hôm trước tôi phản ánh, hôm qua tôi báo, hôm nọ tôi báo, hôm nọ bác báo, nhận được phản ánh, nhận được của tôi, phản ánh của tôi, phản ánh của bác, phản ánh hôm, phản ánh đến đâu, quên mất số, quên số, mã số mấy, số bao nhiêu nhỉ, ra sửa, ra xem chưa, đến xem chưa, có ai ra, chả thấy ma nào, không thấy ma nào, không thấy ai đến, không ai đến, không ai ra, chẳng thấy ai, chả thấy ai, có đến tay, bao giờ họ đến, bao giờ họ sửa, bao giờ họ làm, bao giờ người ta đến, bao giờ thì họ đến, tới đâu rồi, đến đâu rồi, báo hôm nọ
my_reports-perhaps-words = bao giờ sửa, khi nào sửa, bao giờ làm, bao giờ đến, bao giờ xong, khi nào xong, bao giờ giải quyết, khi nào giải quyết, bao giờ xử lý, khi nào xử lý, bao lâu thì sửa, bao lâu nữa thì, đến đâu rồi, tới đâu rồi, thế nào rồi, ra sao rồi, đã chuyển chưa, chuyển chưa, nhận được chưa, đã nhận chưa, vẫn chưa sửa, chưa sửa à, chưa làm à, sao lâu thế, lâu thế, chưa xử lý, chưa giải quyết, ai giải quyết, ai xử lý, ai phụ trách, có ai xem không
my_reports-there-words = chỗ đấy, chỗ đó, chỗ ấy, chỗ này, ở đấy, ở đó, cái đấy, cái đó, cái ấy, nó
# Có những chữ này thì là việc khác, không phải thêm vào việc vừa báo.
my_reports-another-words = còn cái nữa, còn việc nữa, còn chuyện nữa, cái nữa, việc nữa, chuyện nữa, việc khác, chuyện khác, cái khác, chỗ khác, ngoài ra, còn chỗ, lại còn

report_problem-words = báo sự cố, phản ánh, báo cáo, báo hỏng, gửi phản ánh, tôi muốn báo, muốn báo, kiến nghị, report, /baosuco, /phananh

report_problem-category-label-words = việc, loại, loại việc, mục

report_problem-details-label-words = lời kể, nội dung, chuyện, chữ, kể, viết, viết lại, kể lại

report_problem-photos-label-words = ảnh, hình

report_problem-place-label-words = chỗ, địa chỉ, địa điểm, vị trí, nơi xảy ra

report_problem-place-confirm-yes-words = đúng, đúng rồi, phải, phải rồi, vâng, ừ, ok, chuẩn, dạ, có, gửi, gửi đi, gửi luôn, yes, 👍, 👌, ✅, 🆗
report_problem-place-confirm-no-words = chọn lại, sai, sai rồi, không, không phải, không đúng, chưa, chưa đúng, no

report_problem-same-same-words = cùng, đúng việc đó, đúng việc ấy, đúng rồi việc đó, đúng rồi đúng việc đó, chính việc đó, chính nó, nó đấy, phải việc đó, cùng theo dõi, theo dõi cùng, theo dõi, việc đó, việc ấy, cùng việc đó, cùng một việc, đúng, đúng rồi, phải, vâng, ừ, có, thêm vào
report_problem-same-new-words = gửi, gửi đi, gửi luôn, gửi luôn đi, cứ gửi, cứ gửi đi, gửi mới, gửi của tôi, cứ gửi của tôi, báo mới, việc mới, mới, việc khác, khác, không, không phải, không phải việc đó, không phải việc ấy, không trùng

report_problem-contact-label-words = liên lạc, điện thoại, số điện thoại, số máy, số liên lạc, sai số, nhầm số, số sai, tên
report_problem-contact-hide-words = giấu tên, giấu, giấu đi, ẩn danh, giấu số, không, không cần, không cho, không cho số, không có số, khỏi, không muốn, ko, hide, no, không cần đâu, thôi không cần, khỏi cần, đừng ghi số, đừng cho ai biết, không để lại số, không muốn để lại số, tôi không muốn cho số, giấu tên đi, giấu tên tôi
# Có một trong những lời này là giấu tên; có lời ở dòng sau thì không phải.
report_problem-contact-hide-within-words = bí mật, giữ kín, kín tên, giấu tên, giấu số, ẩn danh, ẩn tên, trả thù, không muốn cho, không muốn ai, không muốn để, không muốn nói, không muốn ghi, không muốn lộ, không muốn khai, không muốn xưng, không muốn nêu, không muốn người, không cho số, không cho tên, không cho ai, không cho biết, không ghi tên, không ghi số, không để tên, không để số, không hiện tên, không nói tên, không nêu tên, không xưng tên, không lộ, không có điện thoại, không có máy, không có số, không dùng điện thoại, không cần gọi, đừng ghi, đừng nói, đừng nêu, đừng cho, đừng để, đừng lộ, đừng hiện, đừng tiết lộ, đừng khai, đừng gọi, ko cho số, ko cho tên, ko muốn ai, ko ghi tên, ko hiện tên, k cho số, k muốn ai, k ghi tên, k hiện tên, sợ bị lộ, sợ lộ
report_problem-contact-hide-unless-words = không muốn giấu, không cần giấu, không giấu, không phải giấu, đừng giấu, không sợ, không cần bí mật
report_problem-names-out-words = bỏ, bỏ đi, bỏ ra đi, xóa, xóa đi, xóa giúp, che đi, giấu đi, có, vâng, ừ, đồng ý, ok, nhờ em
report_problem-names-stay-words = để nguyên, cứ để, để đấy, giữ nguyên, giữ lại, không, không cần, không sao, thôi
report_problem-contact-own-words = cần thì gọi, cần thì alo, cần cứ gọi, cần hỏi j thì gọi, có j gọi, có gì alo, có j alo, thì gọi em, thì gọi e, thì gọi mình, thì gọi tôi, thì gọi tui, thì gọi bác, thì gọi bà, thì gọi ông, thì gọi chị, thì gọi anh, liên hệ em, liên hệ e, liên hệ tôi, xã gọi, cán bộ gọi, ủy ban gọi, các anh gọi, các chị gọi, cần gì gọi, cần gì thì gọi, cần gì cứ gọi, có gì gọi, có gì thì gọi, có gì cứ gọi, cần hỏi gọi, cần hỏi thì gọi, cần hỏi thêm gọi, cần hỏi thêm thì gọi, gọi lại theo số, gọi theo số, gọi lại qua số, gọi lại giúp, gọi lại hộ, gọi giúp, gọi hộ, gọi cho bà, gọi cho ông, gọi cho bác, gọi cho cô, gọi cho chú, gọi cho cụ, gọi cho em, gọi cho cháu, gọi cho mẹ, gọi cho bố, gọi cụ, gọi cô, gọi chú, gọi mẹ, gọi bố, số mẹ, số bố, số cụ, số cô, số chú, số liên lạc, số liên hệ, sđt, sdt, số tôi, số của tôi, số em, số của em, số bác, số cháu, số bà, số ông, số máy tôi, số điện thoại tôi, số điện thoại của tôi, điện thoại tôi, gọi tôi, gọi lại tôi, gọi cho tôi, gọi bác, gọi em, gọi bà, liên hệ, liên lạc, alo tôi, máy tôi, số mình, số của mình, số tui, số của tui, số con, số của bác, số của bà, số của ông, số của cháu, sđt tôi, đt tôi, đt em, đt mình, gọi mình, gọi tui, gọi ông, gọi con, gọi cháu, zalo tôi, zalo em, lh
# Ở đầu một vế: "tôi tên Hạnh, số …"; trong vế thì có thể là tên người khác.
report_problem-contact-named-words = tôi tên, tên tôi, em tên, tên em, mình tên, tên mình, cháu tên, tên cháu, bác tên, tên bác, bà tên, tên bà, ông tên, tên ông, con tên, tên con, tui tên, tên tui, tớ tên, tên tớ, tôi là, em là, mình là, cháu là, bác là, bà là, ông là, con là, tui là
# Nói trước khi em hỏi đến; nói lẫn trong lời kể cũng được.
report_problem-anonymous-words = không cần tên, khỏi cần tên, khỏi ghi tên, ẩn số, ẩn số tôi, bỏ số đi, bỏ số điện thoại, bỏ số của tôi, bỏ số của bác, bỏ số của bà, bỏ số của em, bỏ số tôi, bỏ số ra, bỏ cái số, xóa số đi, xóa số điện thoại, xóa số điện thoại của tôi, xóa số điện thoại của bác, xóa số điện thoại của bà, xóa số điện thoại của em, bỏ số điện thoại của tôi, bỏ số điện thoại của bác, bỏ số điện thoại của bà, bỏ số điện thoại của em, xóa số của tôi, xóa số của bác, xóa số của bà, xóa số của em, xóa số tôi, xóa cái số, gỡ số, rút số điện thoại, đừng để số, đừng ghi số, đừng hiện số, đừng cho số, không để số, không ghi số, không hiện số, thôi không để số, giấu tên, giấu tên tôi, giấu số, giấu số tôi, ẩn danh, ẩn tên, kín tên, giữ kín tên, không nêu tên, đừng nêu tên, không ghi tên, đừng ghi tên, đừng nói tên, đừng khai tên, đừng để tên, đừng lộ tên, đừng tiết lộ tên, đừng xưng tên, đừng cho biết tên, đừng nhắc tên, đừng đưa tên, không nói tên, không khai tên, không để tên, không lộ tên, không tiết lộ tên, không xưng tên, không cho biết tên, không nhắc tên, không đưa tên, khỏi nói tên, khỏi khai tên, khỏi nêu tên, khỏi để tên, khỏi lộ tên, khỏi tiết lộ tên, khỏi xưng tên, khỏi cho biết tên, khỏi nhắc tên, khỏi đưa tên, chớ nói tên, chớ khai tên, chớ ghi tên, chớ nêu tên, chớ để tên, chớ lộ tên, chớ tiết lộ tên, chớ xưng tên, chớ cho biết tên, chớ nhắc tên, chớ đưa tên, đừng nói là tôi, đừng nói ai báo, đừng nói tôi báo, đừng cho ai biết tôi, k muốn lộ tên, ko muốn lộ tên, k ghi tên, ko ghi tên, k nêu tên, ko nêu tên, đừng để lộ tên, không để lộ tên, đừng có ghi tên, đừng có nêu tên, đừng có nói tên, bí mật tên, giữ bí mật danh tính, giấu danh tính, giấu giùm tên, giấu giúp tên, giấu hộ tên, không muốn lộ tên, không muốn nêu tên, không muốn ghi tên, không muốn để tên, đừng nói là tôi báo, đừng nói là em báo, đừng nói mình báo, đừng nói tui báo, đừng nói bà báo, đừng cho ai biết tôi báo, đừng cho ai biết em báo, đừng cho ai biết tên, ai biết tên, nặc danh, lộ danh tính, biết tôi là ai

report_problem-review-send-words = gửi, gửi đi, gửi luôn, được, được rồi, đúng, đúng rồi, vâng, ừ, ok, xong, send, yes, 👍, 👌, ✅, 🆗, ô kê, okê, ô kê em

# Chữ nói rằng có gì đó hỏng hay phiền: kể tên một chỗ mà có chữ này thì là một phản ánh.
# Chữ của chính việc gửi phản ánh: "báo thế này bao lâu thì họ sửa" hỏi về việc này.
report_problem-own-words = báo thế này, báo thế, báo rồi, báo xong, phản ánh, gửi thế này, gửi rồi, gửi xong, gửi, họ sửa, người ta sửa, xã sửa, sửa cho, sửa, xử lý, giải quyết, dọn, vá, thay, họ làm, người ta làm, xã làm, họ đến, người ta đến, người xuống, họ, người ta, các anh, các chú
report_problem-trouble-words = hỏng, bị hỏng, hỏng rồi, hỏng mấy hôm, bị vỡ, vỡ rồi, bị gãy, gãy rồi, gãy hết, bị sụt, bị nứt, bị mất, bị tắc, vỡ, gãy, nứt, sụt, sụt lún, lún, sạt, sạt lở, sập, đổ xuống, sắp đổ, nghiêng, tắc, tràn, ngập, thủng, rò rỉ, chảy lênh láng, thối, thối um, hôi thối, hôi quá, hôi lắm, làm hỏng, hỏng đường, bị bẩn, nước bẩn, lầy lội, bốc mùi, mùi hôi, bẩn, bẩn thỉu, khói, khói đen, bụi mù, ồn ào, ầm ĩ, ầm ầm, inh ỏi, mất ngủ, không ngủ được, không chịu nổi, lấn chiếm, lấn hết, chắn đường, chắn ngang, xả trộm, xả thải, nước thải, đổ trộm, đổ bậy, vứt đầy, vứt bừa, vứt bậy, đốt rác, nguy hiểm, nguy hiểm lắm, dễ ngã, đánh bạc, trộm, mất trộm, đánh nhau, đua xe, không sáng, không chạy, che khuất, um tùm, trơn trượt, toác, toang, bục, bung, tróc, bong, rạn, mục, mọt, gỉ, rỉ, rò, dột, nghẹt, nghẽn, bít, kẹt, tắt ngóm, tắt ngấm, tắt hẳn, cháy bóng, nhấp nháy, chập chờn, lập lòe, tối om, tối thui, lởm chởm, nham nhở, lồi lõm, gồ ghề, mấp mô, lổn nhổn, gập ghềnh, xuống cấp, bong tróc, võng, sà xuống, xiêu, xiêu vẹo, bật gốc, trồi lên, mùi khét, mùi tanh, nồng nặc, oang oang, gào, rú, điếc tai, chặn, chắn, chắn lối, bít lối, đọng nước, ứ đọng, rỉ nước, rò nước, chảy suốt, đục ngầu, chất đống, ngổn ngang, bừa bãi, la liệt, vương vãi

# Nối hai việc trong một câu: "đèn hỏng với cả cái ổ gà".
report_problem-and-words = và, với, với cả, còn, lại còn, rồi còn, cùng với, cộng với, có cả, kèm
