### Lời ở bên người đang gặp nguy, sau khi đã nói phải làm gì và gọi số nào.
### "care-<loại>" nhắc lại việc chính phải làm; $number là số đang cần gọi, chỉ có chữ số.

care-ask = { $You } đã gọi được chưa ạ?
care-yes = Gọi được rồi
care-no = Chưa gọi được
care-over = Không có gì gấp

care-reached = Tốt rồi ạ, { $you } làm theo lời người nghe máy và ở bên nhau nhé.
care-reached-gentle = Tốt rồi ạ, { $you } cứ nói hết với người nghe máy. Em vẫn ở đây, lúc nào cần { $you } cứ nhắn em nhé.
care-next = Không sao, { $you } thử gọi { PHONE($number) } nhé, máy bận thì gọi lại vài lần. Không có điện thoại thì { $you } nhờ người gần nhất gọi hộ, em chờ ạ.
care-quiet = Vâng ạ. Em vẫn ở đây, lúc nào cần { $you } cứ nhắn em nhé.
care-free = { $You } cứ gọi { PHONE($number) } ngay, số này không mất tiền, máy hết tiền vẫn gọi được. Chưa được thì { $you } nhờ người gần nhất gọi hộ nhé.
care-thanks = Dạ, không có gì ạ. Nếu chưa gọi được thì { $you } gọi { PHONE($number) } nhé, em vẫn ở đây với { $you }.
care-afraid = Em hiểu { $you } sợ; { $you } gọi { PHONE($number) } hoặc Công an { $commune } { PHONE($police) }, xin họ giữ kín tên mình nhé. Chưa tiện thì { $you } nhờ người thân gọi hộ, em ở đây ạ.
care-human = { $You } gọi { PHONE($number) } trước, ở đó ngày đêm có người trực. Muốn gặp cán bộ { $commune } thì { $you } gọi { PHONE($phone) } ạ.
care-ended = Dạ, thế là em yên lòng rồi ạ.
care-ended-drowning = Dạ, thế là em mừng rồi ạ. { $You } lau khô, giữ ấm, cho nằm nghiêng và vẫn đưa đi viện xem ngay, vì mấy giờ sau còn có thể khó thở.
care-may_report = Xong việc gấp, muốn báo lại cho { $commune } thì { $you } bấm nút dưới đây ạ.
care-may_resume = Xong việc gấp, { $you } bấm nút dưới đây để làm tiếp việc lúc nãy ạ.
care-ended-gentle = Dạ, em mừng là { $you } đã nhắn lại. Lúc nào cần, { $you } cứ nhắn em, em ở đây ạ.

care-follow_up = Em hỏi thăm { $you }: đã có người đến giúp chưa ạ?
care-follow_up-self_harm = Em hỏi thăm { $you }: lúc này đã có ai ở bên { $you } chưa ạ?
care-follow_up-lost = Em hỏi thăm { $you }: đã tìm thấy chưa ạ?
care-help_came = Có người giúp rồi
care-found = Tìm thấy rồi
care-not_yet = Chưa

## Việc chính phải làm

care-fire = { $You } ở ngoài, đừng quay vào lấy đồ. Có ai còn kẹt và kẹt ở đâu, { $you } nói cho người nghe máy { PHONE($number) } nhé.
care-accident = { $You } đừng di chuyển người bị nặng, lấy vải sạch ép chặt chỗ chảy máu. Người nghe máy { PHONE($number) } chỉ từng bước, { $you } kể rõ cho họ nhé.
care-crime = { $You } ở chỗ có người hoặc khóa cửa lại, đừng đối đầu. { $You } gọi { PHONE($number) } kể điều này nhé, em ở đây với { $you }.
care-violence = { $You } ra chỗ có người hoặc khóa cửa phòng lại, giữ điện thoại bên mình. { $You } gọi { PHONE($number) }, nói nhỏ cũng được, em ở đây với { $you }.
care-drowning = { $You } quăng phao, can nhựa, dây hoặc sào cho họ bám, đừng nhảy xuống nếu không biết cứu. { $You } gọi { PHONE($number) } và nói rõ chỗ nhé.
care-gas = { $You } ở ngoài, đừng bật tắt điện, đừng châm lửa. Điều này { $you } nói cho người nghe máy { PHONE($number) } nhé.
care-child = { $You } ở bên cháu, đưa cháu đến chỗ an toàn. Điều này { $you } kể cho người nghe máy { PHONE($number) } nhé, em ở đây ạ.
care-lost_child = { $You } nhờ người quanh đó tìm cùng, để một người đứng chờ ở chỗ thấy cháu lần cuối. Quần áo, tuổi, chỗ lạc { $you } kể cho { PHONE($number) } nhé.
care-lost_elder = { $You } nhờ hàng xóm tìm cùng: ao, chợ, bến xe, chỗ cụ hay đến. Quần áo, tuổi, chỗ thấy lần cuối { $you } kể cho { PHONE($number) } nhé.
care-self_harm = Em ở đây với { $you }, { $you } không phải chịu một mình đâu. { $You } gọi { PHONE($number) }, hoặc gọi một người thân đến ngồi cùng ngay nhé.
care-medical = { $You } để người bệnh nằm yên, thoáng, đừng cho ăn uống gì. Người nghe máy { PHONE($number) } chỉ từng bước, { $you } kể rõ cho họ nhé.
care-disaster = { $You } ở chỗ cao, chắc chắn, đừng lội qua nước chảy xiết. { $You } gọi { PHONE($number) }, nói có mấy người và đang ở đâu nhé.
care-power_line = { $You } đừng chạm vào dây hay vào người bị giật khi chưa ngắt điện, cầu dao ở gần thì ngắt ngay. { $You } gọi { PHONE($number) } và kể rõ chỗ nhé.

## Người dân trả lời. Danh sách cách nhau bằng dấu phẩy.

care-yes-words =
    gọi được rồi, gọi được, gọi rồi, đã gọi, đã gọi rồi, gọi đc rồi, gọi đc r, vừa gọi xong, gọi xong rồi, gọi xong, có người nghe máy, nghe máy rồi, đã nghe máy, gọi giúp rồi, gọi hộ rồi,
    gọi công an rồi, gọi công an xã rồi, gọi cứu hỏa rồi, gọi cấp cứu rồi, gọi cứu thương rồi, gọi { EMERGENCY("child") } rồi, gọi { EMERGENCY("rescue") } rồi, gọi { EMERGENCY("police") } rồi, gọi { EMERGENCY("fire") } rồi, gọi { EMERGENCY("ambulance") } rồi, đã gọi công an, đã gọi cứu hỏa, đã gọi cấp cứu,
    họ đang đến, họ đang tới, đang đến rồi, đang tới rồi, người ta đang đến, họ đang trên đường, bảo đang ra, bảo đang đến, bảo đang tới, đang trên đường đến, i called, called already, i got through, got through, they answered, they are coming, on their way
care-free-words = hết tiền, không có tiền, không còn tiền, mất tiền không, có mất tiền, tốn tiền không, no credit, out of credit
care-breathless = Nếu không thở: { $you } đặt nằm ngửa trên nền cứng, ép mạnh và nhanh vào giữa ngực, đừng dừng. Một người khác gọi { PHONE($number) } và mở loa, họ chỉ từng nhịp ạ.
care-breathless-words = không thở, ko thở, k thở, không còn thở, chẳng thở, chả thở, không thấy thở, hết thở, ngừng thở, ngưng thở, tắt thở, tím tái, tím ngắt, not breathing, isn't breathing, stopped breathing
# Còn tỉnh mà khó thở: không được ép ngực.
care-short_breath-words = không thở được, không thở nổi, không thở đc, không thở dc, ko thở được, ko thở đc, k thở được, k thở đc, khó thở, can't breathe, cannot breathe
# Sơ cứu theo điều người ta kể hay hỏi thêm: "móc họng cho nôn ra nhé".
care-choked = Còn ho, còn khóc được thì để tự ho. Không thì { $you } gọi { PHONE($number) }, vỗ mạnh 5 cái giữa hai bả vai, người cúi về trước; trẻ nhỏ thì đặt úp trên tay, đầu thấp ạ.
care-choked-words = bị hóc, hóc xương, hóc hạt, hóc thạch, hóc kẹo, hóc nhãn, hóc vải, hóc đồng xu, mắc nghẹn, bị nghẹn, nghẹn cơm, mắc cổ, mắc họng, dị vật đường thở, nuốt phải hạt, nuốt phải đồng xu, nuốt phải hòn bi, nuốt phải xương, hóc kẹt, nuốt viên bi, nuốt hòn bi, nuốt hạt, nuốt đồng xu, nghẹn kẹo, nghẹn thạch, hóc rồi, kẹt ở cổ, mắc ở cổ, vướng ở cổ
care-bleeding = { $You } lấy vải sạch ép thật chặt lên chỗ chảy máu, ép liền tay, đừng nhấc ra xem; để nằm yên và gọi { PHONE($number) }. Có vật cắm vào thì đừng rút ra ạ.
care-bleeding-words = chảy máu, chảy nhiều máu, máu chảy, ra máu, máu ra, mất máu, cầm máu, máu me, máu phun, vết thương hở
care-swallowed = { $You } đừng móc họng cho nôn, đừng cho ăn uống gì khi người nghe máy { PHONE($number) } chưa bảo. Giữ lại chai, gói hay thứ đã nuốt để đưa bác sĩ xem ạ.
care-swallowed-words = uống nhầm, uống phải, nuốt phải, nuốt nhầm, uống thuốc sâu, uống thuốc cỏ, uống thuốc trừ sâu, uống thuốc diệt cỏ, thuốc diệt cỏ, thuốc trừ sâu, thuốc cỏ, thuốc sâu, thuốc chuột, thuốc diệt chuột, bả chuột, ăn phải bả, ngộ độc, trúng độc, móc họng, cho nôn, gây nôn, cho ói, uống xăng, uống dầu hỏa, uống nước tẩy, uống nước rửa, uống nước javen, uống hóa chất, lòng trắng trứng
care-burnt = { $You } xả nước sạch mát lên chỗ bỏng 15 đến 20 phút, rồi phủ vải sạch và kể cho { PHONE($number) }. Đừng bôi kem đánh răng, nước mắm hay chườm đá ạ.
care-burnt-words = bị bỏng, bỏng nặng, bỏng nước sôi, bỏng lửa, bị phỏng, phỏng nước sôi, dội nước sôi, đổ nước sôi, nước sôi đổ, bôi kem đánh răng, bôi nước mắm, bôi mỡ trăn
care-snakebite = { $You } để người bị cắn nằm yên, chỗ cắn thấp hơn tim, tháo nhẫn, vòng; gọi { PHONE($number) } để đi viện ngay. Đừng rạch, đừng hút, đừng buộc chặt ạ.
care-snakebite-words = rắn cắn, rắn độc, rắn mổ, hút nọc, nặn nọc, hút độc, ga rô, garo, rạch chỗ cắn
care-fits = { $You } đặt nằm nghiêng, kê vải mềm dưới đầu, dọn vật cứng quanh đó và kể cho { PHONE($number) }. Đừng giữ chặt tay chân, đừng nhét gì vào miệng ạ.
care-fits-words = co giật, lên cơn giật, động kinh, sùi bọt mép, nhét thìa, nhét đũa, cắn phải lưỡi
care-fallen = Người ngã cứ nằm yên, đừng cố đứng; { $you } đừng kéo, đừng bế, đắp cho ấm và gọi { PHONE($number) }. Ở một mình thì gọi to hoặc nhắn hàng xóm sang ngồi cùng ạ.
care-fallen-words = bị ngã, té ngã, trượt ngã, ngã trong nhà tắm, ngã nhà tắm, ngã cầu thang, ngã bậc thềm, ngã ngoài sân, ngã trong nhà, ngã từ trên, ngã gãy, trượt chân, không đứng dậy được, không dậy được, không đứng lên được, đứng không được, không gượng dậy được, gãy xương, gãy chân, gãy tay, gãy cổ, đỡ dậy, bế lên, bế lên giường, đỡ lên giường, kéo dậy, khiêng vào, bế vào nhà, bế vào
care-no-words =
    gọi { EMERGENCY("child") } không được, gọi { EMERGENCY("rescue") } không được, gọi { EMERGENCY("police") } không được, gọi { EMERGENCY("fire") } không được, gọi { EMERGENCY("ambulance") } không được, { EMERGENCY("police") } không gọi được, { EMERGENCY("fire") } không gọi được, { EMERGENCY("ambulance") } không gọi được, gọi mãi không được, gọi mãi chẳng được, gọi hoài không được, máy báo bận, không gọi được, gọi không được, chưa gọi được, không gọi đc, ko gọi được, ko gọi đc, k gọi đc, gọi ko được, gọi ko đc, không ai nghe, chẳng ai nghe, không nghe máy, không ai bắt máy, không bắt máy, máy bận, bận máy, không liên lạc được, không có điện thoại, không có máy, hết pin, mất sóng, không có sóng, sóng yếu, không dám gọi,
    no answer, no one answers, nobody answers, no phone, busy line, line is busy, battery is dead, no signal, can't call, cannot call
# Đã có người giúp, đã yên, hoặc báo nhầm: hết việc gấp.
care-over-words =
    xe đến rồi, xe đã đến, xe tới rồi, xe đã tới, xe cứu thương đến rồi, xe cứu thương đã đến, xe cứu thương tới rồi, xe cứu thương đã tới, xe cấp cứu đến rồi, xe cấp cứu đã đến, xe cấp cứu tới rồi, xe cấp cứu đã tới, cấp cứu đến rồi, ra viện rồi, được ra viện, xuất viện rồi, đã xuất viện, tỉnh táo rồi, tỉnh táo lại rồi, tỉnh lại rồi, khỏe rồi, khỏe lại rồi, khỏi rồi, hết đau rồi,
    cấp cứu đã đến, cấp cứu tới rồi, cấp cứu đã tới, cứu thương đến rồi, cứu thương đã đến, cứu thương tới rồi, cứu thương đã tới, xe cứu hỏa đến rồi, xe cứu hỏa đã đến, xe cứu hỏa tới rồi, xe cứu hỏa đã tới, xe chữa cháy đến rồi, xe chữa cháy đã đến,
    xe chữa cháy tới rồi, xe chữa cháy đã tới, cứu hỏa đến rồi, cứu hỏa đã đến, cứu hỏa tới rồi, cứu hỏa đã tới, cứu hộ đến rồi, cứu hộ đã đến, cứu hộ tới rồi, cứu hộ đã tới, công an đến rồi, công an đã đến, công an tới rồi,
    công an đã tới, công an xã đến rồi, công an xã đã đến, công an xã tới rồi, công an xã đã tới, bác sĩ đến rồi, bác sĩ đã đến, bác sĩ tới rồi, bác sĩ đã tới, y tế đến rồi, y tế đã đến, y tế tới rồi, y tế đã tới,
    có người đến giúp rồi, có người giúp rồi, đưa đi viện rồi, đưa đi bệnh viện rồi, đưa lên viện rồi, đang ở viện rồi, đến viện rồi, dập được rồi, dập xong rồi, dập tắt rồi, lửa tắt rồi, hết cháy rồi, khóa được van rồi, bắt được rồi,
    tìm thấy rồi, tìm được rồi, tìm thấy cháu rồi, tìm thấy bé rồi, tìm thấy con rồi, tìm thấy ông rồi, tìm thấy bà rồi, tìm thấy cụ rồi, tìm thấy mẹ rồi, tìm thấy bố rồi, thấy cháu rồi, thấy cụ rồi, thấy con rồi, cháu về rồi, con về rồi, cụ về rồi, tự về rồi, cháu về nhà rồi, con về nhà rồi, cụ về nhà rồi,
    thở lại rồi, thở được rồi, đã thở lại, khóc được rồi, khóc rồi, khóc to rồi, ổn rồi, ổn cả rồi, yên rồi, không sao rồi, không sao nữa, không sao nữa rồi, không sao cả, hết nguy hiểm rồi, an toàn rồi, tỉnh rồi, không ai bị thương, không ai làm sao, không ai việc gì, không ai bị sao, không cần nữa, không cần gọi nữa, không cần ai đến nữa,
    không có gì gấp,
    help is here, help arrived, ambulance is here, police are here, fire brigade is here, fire is out, we are safe, i am safe, i am ok, i am fine, we are fine, found him, found her, found them
# Nói lại là không hề có chuyện gì: lời đã kể không thành phản ánh.
care-mistake-words = à không phải, à nhầm, đốt rơm thôi, đốt rác thôi, báo nhầm, gõ nhầm, nhìn nhầm, nhầm thôi, nhầm rồi, thử thôi, không cháy, không có cháy, không phải cháy, ko phải cháy, k phải cháy, kp cháy, ko cháy, không có gì đâu, nói đùa, đùa thôi, đùa tí thôi, false alarm, never mind
# Chỉ khi đứng riêng một vế: "nhầm, không có gì".
care-mistake-alone-words = nhầm, lộn, nhầm máy, nhầm chỗ, đùa, by mistake
# Người bệnh được đưa đi: "xe cấp cứu chở ông đi viện rồi".
care-take-words = đưa, chở, đón, đem, chuyển, khiêng, cáng, bế
care-away-words = đi, lên, vào, tới, đến, qua, ra
care-done-words = rồi, r, xong, òi, rùi, roài
# Sợ kẻ gây chuyện biết mình báo.
care-afraid-words = trả thù, trả đũa, sợ nó biết, sợ họ biết, sợ chúng nó biết, sợ bị biết, sợ ông ấy biết, sợ hắn biết, sợ người ta biết, sợ lộ, lộ ra tôi, lộ tên, nói tên tôi, nói tên em, nói tên mình, biết tôi gọi, biết em gọi, biết mình gọi, biết bà gọi, biết là tôi, biết là em, biết là mình, biết tôi báo, biết em báo, biết mình báo, không dám gọi, ko dám gọi, k dám gọi, chẳng dám gọi, chả dám gọi, không dám báo, ko dám báo, k dám báo, nó biết thì, nó biết là, lỡ nó biết, nhỡ nó biết, có lộ không, có lộ tên, giữ kín, giữ bí mật
# Đứng cạnh lời trên thì chưa hẳn đã gọi được, chưa hẳn đã yên: "xe đến rồi nhưng…".
care-doubt-words = không, ko, k, chưa, chẳng, chả, vẫn, vẫn còn, còn cháy, còn lửa, còn khói, còn người, nhưng, mà, lại, sắp, đừng, not, but, still, yet
# Có người nghe máy rồi mà nói vậy là muốn gửi phản ánh.
care-report-words = báo xã, báo lên xã, nhờ xã, xã sửa, sửa giúp, gửi phản ánh, muốn phản ánh, kiến nghị
care-calling-words = đang gọi, để tôi gọi, để gọi, gọi đây, gọi ngay đây, tôi gọi ngay, đang bấm số, calling now, let me call
# Lời dài hơn ba chữ phải có một trong các chữ này thì mới là lời đáp về cuộc gọi.
care-call-words = gọi, nghe máy, bắt máy, nhấc máy, liên lạc, máy, số, họ, call, phone, answer, reach, they
