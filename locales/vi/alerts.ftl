### Việc không chờ được, và việc không phải là phản ánh.
### "alert-<loại>" là câu nói với người dân; các số khẩn cấp là 111, 112, 113, 114, 115.
###
### Các danh sách từ cách nhau bằng dấu phẩy. "ao|hồ" là một trong hai từ, "…" là nhiều nhất bốn từ bất kỳ
### ở giữa, "cháy!" là chỉ khi người viết gõ đủ dấu. Chữ không dấu, gõ sai, Telex sót đều được nhận ra.
###   alert-<loại>-words         nói vậy là đủ
###   alert-<loại>-maybe-words   chỉ tính khi có thêm lời kêu cứu (alert-now-words)
###   alert-<loại>-alone-words   chỉ tính khi cả câu chỉ có vậy
###   alert-<loại>-unless-words  cách nói lấy mất nghĩa của những từ nằm trong nó

## Lời nói với người dân

alert-fire = { $You } ra ngoài ngay và gọi { PHONE("114") }, có người bị thương thì gọi { PHONE("115") }. Báo cho mọi người quanh đó, đừng quay lại lấy đồ ạ.
alert-accident = { $You } gọi ngay { PHONE("115") } để cấp cứu, { PHONE("113") } để báo công an. Đừng di chuyển người bị nặng nếu chỗ đó không nguy hiểm ạ.
alert-crime = { $You } tìm chỗ an toàn và gọi ngay { PHONE("113") }, có người bị thương thì gọi { PHONE("115") }. Đừng tự mình đối đầu ạ.
alert-drowning = { $You } hô to nhờ người giúp, gọi ngay { PHONE("114") } và { PHONE("115") }. Quăng phao, dây hoặc sào; đừng nhảy xuống nếu không biết cứu đuối ạ.
alert-gas = { $You } ra ngoài ngay rồi gọi { PHONE("114") }, có người mệt thì gọi { PHONE("115") }. Đừng bật tắt điện, đừng châm lửa; mở cửa, khoá van nếu làm được ạ.
alert-child = { $You } gọi ngay { PHONE("111") } để bảo vệ trẻ em. Cháu đang gặp nguy hiểm hoặc bị lạc thì gọi thêm { PHONE("113") } ạ.
alert-self_harm = { $You } gọi ngay { PHONE("115") }, có người ở trên cao hay gần nước thì gọi { PHONE("114") }. Em rất lo, lúc này đừng ở một mình, cũng đừng để ai một mình nhé.
alert-medical = { $You } gọi ngay { PHONE("115") }, nói rõ chỗ và người bệnh thế nào. Ở bên người bệnh cho tới khi xe đến ạ.
alert-disaster = { $You } lên chỗ cao, chắc chắn và gọi ngay { PHONE("112") } hoặc { PHONE("114") }. Giữ điện thoại còn pin để cứu hộ tìm được ạ.
alert-power_line = { $You } tránh xa dây điện và gọi ngay { PHONE("114") }, có người bị giật gọi { PHONE("115") }, cắt điện gọi { PHONE("19006769") }. Chưa cắt điện thì đừng chạm vào người bị giật ạ.

# Điều 28 Luật Khiếu nại 2011 (thuvienphapluat.vn, xem ngày 25/11/2026): 30 ngày, việc phức tạp 45 ngày.
alert-complaint = Khiếu nại thì { $you } gửi đơn, hoặc đến trình bày ở nơi đã ra quyết định; luật định 30 ngày từ khi thụ lý, phức tạp 45 ngày. { $You } gọi { PHONE($phone) } hỏi chỗ nộp ạ.
# Điều 30 Luật Tố cáo 2018 (thuvienphapluat.vn, xem ngày 25/11/2026): 30 ngày từ khi thụ lý, việc phức tạp được gia hạn.
alert-denunciation = Tố cáo thì { $you } gửi đơn hoặc gặp nơi tiếp công dân, hỏi chỗ qua { PHONE($phone) }; luật định 30 ngày từ khi thụ lý, có thể gia hạn. Em không lưu lời { $you } vừa viết.
alert-power_out = { $You } gọi điện lực { PHONE("19006769") }, ngày đêm đều có người nghe. Đọc mã khách hàng trên hoá đơn thì tra nhanh hơn ạ.
alert-water_out = { $You } gọi { PHONE($phone) } hỏi bao giờ có nước lại. Cán bộ sẽ báo nơi cấp nước giúp ạ.
alert-elsewhere = Việc này thường do cấp trên hoặc nơi khác lo. { $You } gọi { PHONE("18001096") } (dịch vụ công), hoặc { PHONE($phone) } để cán bộ xã chỉ đúng nơi ạ.

## Cháy

alert-fire-words =
    cháy nhà|bếp|xưởng|kho|chợ|rừng|đồi|quán|xe|trường|tiệm|lán|trọ|tầng|chung|căn|ngôi,
    cháy to|lớn|dữ|rụi|lan|bùng|ngùn, nhà|bếp|xưởng|kho|chợ|rừng|quán|tiệm|trọ cháy,
    nhà|bếp|xưởng|kho|chợ|rừng|đồi|quán|xe|trường|tiệm|trạm|ô … cháy!,
    nhà|bếp|xưởng|kho|rừng|quán|trạm|chợ … đang|bị cháy, trường học đang|bị cháy, nhà con|tôi|em|cháu|mình|bên|ai|nó cháy, nhà bà|ông|cô|anh|chị|chú|bác … cháy rồi|to|lớn, đang cháy!, cháy! rồi, bùng|bốc|phát cháy, cháy cháy cháy,
    đám cháy, vụ cháy, cháy … khói, khói … cháy, cháy … lửa, lửa cháy, lửa … cháy|lan,
    lửa bốc|lan|to|lớn|cháy, bốc lửa, khói đen|mù … lửa, khói … khói … … có lửa, khói đen nghi|kịt|mù|bốc|cuộn, khói bốc|đen … nhà,
    hoả hoạn, phát hoả, bén lửa, gọi cứu|chữa hoả|cháy, xe cứu hoả, xe chữa cháy, cần cứu hoả,
    cháy chăn|màn|rèm|đệm, chập điện cháy, chập … cháy!, cháy nổ rồi, nổ cháy, cháy! ở
alert-fire-maybe-words = cháy, lửa, khói đen, bốc khói, khói
alert-fire-alone-words = cháy, cháy cháy, cháy to, cháy rồi, bị cháy
alert-fire-unless-words =
    cháy hàng|túi|vé|phòng|sạch|nắng|da|lá|bóng|đèn|cầu|mô|máy|tụ|khét|cạnh|hết, bóng … cháy, đèn … cháy, cháy … bóng, cháy … đèn,
    cầu chì … cháy, mô tơ … cháy, máy bơm … cháy, ăn|bán|món|miếng cơm cháy, cơm cháy bán|ninh|ngon|chà, nồi|chảo|ngô cháy, khô|lúa!|lá|cỏ|cây|nắng cháy, lúa … cháy, bốc cháy phim,
    phòng cháy, phòng cháy chữa cháy, phòng cháy và chữa cháy, bảo hiểm cháy, giấy chứng nhận … cháy,
    chạy nhanh|bộ|xe|qua|vào|ra|ẩu|ầm|suốt|thử|trên|tốc|ngược|chậm|lại|về|đi|theo|tới|đến|quá|trong|tràn|khắp,
    xe|nước|người|máy chạy, xe tải|khách|ben|buýt|con|điện|đạp chạy, nước chảy, nước … chảy, chảy tràn|ra|vào|xuống|lênh|nước|xiết|mạnh|suốt, máu chảy, chảy máu, tiêu chảy,
    ăn chay, quán chay, cơm chay, đồ chay, món chay, chùa chay, nóng như lửa, lửa đốt, bật lửa, lửa trại, tưởng cháy, suýt cháy,
    không cháy, không phải cháy, chưa! cháy, chữa cháy rừng năm

## Tai nạn

alert-accident-words =
    có|vừa|xảy|vụ|bị|gặp … tai nạn, tai nạn giao thông, tai nạn nghiêm|nặng|chết|rồi|kinh|thảm|liên, tai nạn lao động ở|tại|rồi|nặng|chết|dập, gây tai nạn,
    xe|ô|tàu … đâm|tông|húc|cán|đè|va|ủi … nhau|người|xe|nhà|dân|trẻ|bé|cháu|cụ|bà|ông|em|học|ô|máy,
    đâm xe, tông xe, đụng xe, va xe, xe … đâm|tông|húc nhau, xe đâm|tông|cán|húc|đụng, bị xe|ô … đâm|tông|cán|húc|đụng|va|kẹp,
    va chạm … chết|thương|nặng|bất, xe|ô … lật, xe|ô … lộn nhào|xuống|cổ|vòng, lật xe|ô|tàu, xe|ô … lao xuống|vào, kẹt trong xe,
    giàn giáo … sập|đổ|gãy|ngã, sập giàn giáo, ngã|rơi … giàn giáo, rơi|ngã … tầng, ngã từ … xuống,
    cây|tường|cột|đá!|gỗ!|cổng … đè|trúng … người|thợ|xe|trẻ|bé|cháu|công|dân|nhân, đổ|rơi vào|trúng người|xe|bé|cháu|nhà, đè trúng|lên|chết người,
    bị thương nặng, người bị thương, người bị nặng, ngã xe … máu|gãy|bất|nặng|chết|đầu, ngã xe máu|gãy, bị ngã gãy, gãy chân|tay|cổ|xương,
    cuốn|dập|đứt|nát|kẹt … tay|chân, máu me, đuổi xe tông, nằm giữa đường, nằm ở đường, nạn nhân đang|bị|nằm|còn, có người chết, người tử vong, chết tại chỗ
alert-accident-maybe-words = tai nạn, bị thương, đâm nhau, tông nhau, ngã xe, máu!
alert-accident-alone-words = tai nạn, tai nạn rồi, có tai nạn, tông nhau rồi
alert-accident-unless-words =
    bảo hiểm tai nạn, bảo hiểm … tai nạn, chế độ tai nạn, tai nạn lao động đóng, trợ cấp tai nạn, hỗ trợ … tai nạn,
    hay … tai nạn, dễ … tai nạn, tai nạn hay|thường, nhiều … tai nạn, từng … tai nạn, sợ|lo|tránh|phòng|giảm|nguy … tai nạn, suýt … tai nạn,
    không ai bị thương, biển báo … đâm, phân cách … đâm, lan can … đâm, cột đèn … đâm, cột mốc … đâm, nứt nhà, làm nứt,
    sắp đổ, suýt đâm|tông|ngã|va, làm nhiều người ngã, nhiều người ngã xe, hay ngã, dễ ngã, xe chắn, vật liệu … lòng đường

## Tội phạm, hành hung

alert-crime-words =
    bị|vừa|có|vụ|đang cướp|trộm!, có kẻ cướp, đang bị … cướp|trộm, bị … cướp giật, cướp giật túi|điện|dây|xe|tiền|đồ, cướp xe|tiền|tiệm|ngân|nhà|của|đồ, tên cướp, cướp … bắt,
    có trộm, kẻ|tên|ăn trộm … đang|vào|trong|phá|bẻ|cạy|lấy, trộm … đang|vào nhà, trộm vào, kẻ gian, trộm trộm,
    vừa … mất trộm|cắp|xe, cạy|phá|bẻ cửa|khoá, đột nhập, người lạ … phá|vào|trèo|đột|cạy … cửa|nhà, đập phá, phá cửa, đòi nợ … ném|đập|phá|doạ,
    cầm|mang|vác|rút … dao|kiếm|súng|gậy|hung|mã|phóng|bom|rìu|búa, mã tấu, phóng lợn, hung khí, có dao,
    dao … chém|đâm|doạ|đuổi|giết, chém … người|nhau|cả|tôi, bị đâm|chém|bắn|đánh, đâm chết|chém, đuổi chém|đánh,
    giết người, doạ giết|chém|đốt|đánh, doạ … giết|chém|đốt, đòi|sẽ|định giết, đòi đốt nhà, tiếng súng, nổ súng, bắn nhau|người,
    bắt cóc, hiếp dâm, cưỡng hiếp, định hiếp, cưỡng bức, quấy rối tình dục,
    chồng|vợ|bố|cha|nó|con|rể … đánh|đập|chém|bóp tôi|vợ|mẹ|em|bà|chồng|cháu, chồng … đánh, đánh vợ, đánh mẹ, đánh đập tôi|vợ|em|mẹ|bà|ông,
    đánh nhau to|dữ|có|chảy|đông|bằng|loạn|ở|ngoài, đang|có đánh nhau, thanh niên|người … đánh nhau, đánh hội đồng, hành hung, đâm chém, hỗn chiến,
    nhốt|giam tôi|em|trong|người, bị … nhốt, tạt xăng|axit, bom xăng, khống chế, con tin, gọi công an ngay, gọi cảnh sát, ném bom|chất|gạch
alert-crime-maybe-words = trộm, cướp, đánh nhau, đánh, doạ, giết, chém
alert-crime-alone-words = cướp, cướp cướp, trộm!, đánh nhau, giết người, có cướp, có trộm
alert-crime-unless-words =
    trộm cắp, hay … trộm, nhiều trộm, trộm chó thường, hay … cướp|giật, sợ|lo … cướp|trộm, đổ trộm, trộm gà, xả trộm, câu trộm,
    chó|mèo|trâu|gà … đánh nhau, đánh bạc|chén|cờ|bài|bóng|giày|máy|trống, cướp lời|công|đường|cờ, phim … giết|cướp|đánh|bắn, giết mổ, lò giết, giết lợn|gà|trâu|bò|vịt,
    bắn tốc|pháo|nước, chó … cắn, súng nước, con tin tưởng, không đánh, dao kéo, cầm dao thái, thực phẩm

## Đuối nước

alert-drowning-words =
    đuối! nước, chết đuối, người|bé|cháu|trẻ|em|bạn|bị|vụ|con|bà|ông … đuối nước, đuối sông, sắp đuối, đang đuối,
    rơi|ngã|té|lọt|rớt|trượt|lao|lăn xuống sông|ao|hồ|mương|giếng|kênh|suối|bể|nước|biển|đầm|cống|hố, ngã vào chum|bể|ao|thùng|lu, lọt … xuống giếng|cống,
    rơi|ngã|té|lọt|rớt … sông|ao|hồ|mương|giếng|kênh|suối|biển,
    nước … cuốn trôi|mất|đi, bị … cuốn trôi, sóng cuốn, cuốn trôi người|em|cháu|bé, trôi sông,
    thuyền|đò|ghe|phà|xuồng … chìm|lật, chìm|lật thuyền|đò|ghe|phà|xuồng!, đang chìm, bị chìm … nước|hồ|sông|ao, chìm … chưa thấy,
    nhảy xuống sông|hồ|cầu|nước|ao|kênh, nhảy sông|cầu, chưa vớt được, vớt được xác
alert-drowning-maybe-words = đuối nước, chìm, không biết bơi, rơi xuống
alert-drowning-alone-words = đuối nước, đuối nước rồi
alert-drowning-unless-words =
    phòng|chống|tránh … đuối nước, nguy cơ đuối, cảnh báo đuối nước, cảnh báo … đuối nước, sợ|lo|dễ … đuối|rơi|ngã|lọt, sợ … đuối nước, suýt … rơi|ngã|lọt, chìm dưới nước, đường dưới nước, nước dưới đất, khai thác … dưới, dưới nước không,
    muốn|định|đòi|sẽ … nhảy sông|cầu|lầu, định|đòi nhảy, rác … trôi

## Khí gas

alert-gas-words =
    rò|hở|xì|thoát … gas, rò|hở!|xì … ga, gas … rò|xì|hở!|nổ|thoát|bốc, bình|bếp|khí|van|mùi ga … rò|xì|hở!|nổ|thoát|bốc, gas|ga xì, rò rỉ khí|gas|ga, rò … khí gas|ga, mùi gas, mùi ga! … nặng|nồng|khắp|quá, mùi ga nồng|nặng|khắp, ngửi … gas, ngửi … mùi ga,
    nổ bình|ga|gas, nổ … gas, bình|bếp|van gas|ga … xì|rò|nổ|hở|bị, khí gas … vỡ|rò, gas bị, vỡ … khí gas
alert-gas-unless-words = mùi gà!, ga tàu, ga xe, nhà ga, gà vịt, chuồng gà, sợ … nổ gas, cửa hàng gas, bình gas cần giấy, nước ga, có ga

## Trẻ em gặp nguy

alert-child-words =
    bạo hành … trẻ|bé|cháu|con|em|cháu, trẻ|bé|cháu|con|học … bạo hành, xâm hại … trẻ|bé|cháu|tình|con|em, bé|cháu|trẻ|con|em|gái … xâm hại, dâm! ô, ấu dâm,
    dâm ô trẻ|bé|cháu|với|học, sàm sỡ|dụ … bé|cháu|trẻ|em|học|con, bé|cháu|trẻ|gái|con … sàm sỡ, sờ soạng, sờ … người con|cháu|em,
    hành hạ con|cháu|trẻ|bé, đánh … con nhỏ|dã|ruột, đánh con dã|rất|nhỏ|thâm|đau, đánh đập con|cháu|trẻ|bé, đánh trẻ, đánh đập hành hạ con, hành hạ … cháu|con|bé,
    bố|mẹ|cha|dì|dượng|ba|má|cô|thầy … đánh con|cháu|trẻ|bé|em|học, con bị … đánh, cháu bị … đánh, bị bố|mẹ|cha|dượng|ba|má|dì … đánh,
    lạc mất con|cháu|bé, lạc con, con|cháu|bé|trẻ|em … đi|bị lạc, bé … lạc, trẻ lạc, con|cháu|bé|trẻ|em … mất tích, tìm … bé|cháu|con|trẻ mất tích,
    bỏ rơi … bé|trẻ|con|cháu|em, trẻ|bé|sơ … bị bỏ rơi, bỏ đói con|bé|cháu|trẻ|thằng|mẹ|mấy, bỏ! đói, nhốt con|trẻ|bé|cháu, trẻ|bé|cháu|con … bị|đang nhốt, bị … nhốt … trẻ|bé|cháu
alert-child-unless-words =
    bỏ rơi … khai sinh, chính sách … trẻ, hỗ trợ trẻ, bố|mẹ con đánh, con đánh mẹ, đánh bóng, chó … bỏ rơi, mèo … bỏ rơi, phòng … xâm hại, phòng chống bạo hành, bảo vệ trẻ em khỏi, không đánh con

## Có người muốn tự hại mình

alert-self_harm-words =
    tự! tử!, muốn|đòi|định|doạ|sẽ|vụ|người … tự tử, tự tử rồi, uống … tự tử, tự sát, tự! vẫn!, muốn|đòi|định|doạ|sẽ|vụ|người … tự! vẫn!, đòi|định|doạ tự vẫn, tự thiêu, tự hại, không|chẳng|ko muốn|thiết sống, chán sống, muốn chết … rồi|quá|đi|cho|không|thật|con|bố, tôi|em|con|mình|cháu muốn chết,
    chán đời, chán đời muốn chết, muốn … kết thúc … đời|cuộc|sống, kết thúc cuộc đời|sống, nhảy lầu, định|đòi|muốn|doạ … nhảy cầu|lầu|sông|xuống, treo cổ,
    uống thuốc sâu|trừ|chuột|ngủ|cỏ|độc, cắt|rạch tay|cổ, chết quách, chết đi cho, sống … ý nghĩa, không còn muốn sống, muốn ra đi mãi, sống làm gì nữa, thà chết, muốn biến mất khỏi
alert-self_harm-alone-words = tự tử, muốn chết, muốn chết quá
alert-self_harm-unless-words =
    nóng|mệt|đói!|ồn|buồn|khát|vui|đau|lạnh|nực|hôi|thối|cười|ngứa … muốn chết, muốn chết … nóng|ồn|cười, phim … tự tử, chuyển|thay đổi tư vấn, uống nhầm, tự tử vong, cắt tay nghề

## Người ốm nặng, bị nạn

alert-medical-words =
    gọi|xe|cần|đi cấp cứu, cấp cứu với|cho|giúp|ngay|gấp|giùm, xe cứu thương, đột quỵ, tai biến, nhồi máu, đau tim, lên cơn đau|co|hen, đau ngực,
    ngất xỉu, bị|có|người|tôi|em|mẹ|bố … ngất, ngất … rồi|xỉu|giữa|đi, bất tỉnh, bất động, co giật, sốt … giật, hôn mê, tím tái, ngừng thở|tim,
    không thở được|nổi|nữa, khó thở, không … thở, hóc! xương|hạt|dị|thức, bị|con|cháu|bé|em hóc xương|hạt|dị, bị hóc!, nghẹn … thở, ngộ độc, bị ngộ độc,
    rắn … cắn, ong đốt, ong vò|bắp|đất|mật|vẽ … đốt, chó … cắn … máu|nặng|rách|thủng, chó dại cắn, sắp đẻ|sinh, vỡ ối, chuyển dạ, trở dạ, đau đẻ,
    uống nhầm, chảy máu nhiều|không, máu chảy nhiều, mất máu, không dậy được, gọi không dậy|trả, nằm im không|gọi, bỏng nặng, bị bỏng, sốc phản vệ, dị ứng nặng
alert-medical-alone-words = cấp cứu, cấp cứu cấp cứu, ngất, rắn cắn, khó thở
alert-medical-maybe-words = cấp cứu, ngất!, máu!, sốt!, đau quá
alert-medical-unless-words =
    số điện thoại cấp cứu, chó cắn nhau, sợ … cắn, ngộ độc thực phẩm phòng, phòng … ngộ độc, khám … , tập huấn cấp cứu, phòng … đột quỵ, bất động sản, mùi … khó thở, khói … khó thở, bụi … khó thở, hay … cắn, hướng dẫn … cấp cứu

## Thiên tai, sập, mắc kẹt

alert-disaster-words =
    lũ quét|về|lên|cuốn|dâng|ống, nước lũ, lũ … mắc|kẹt|cuốn|dâng, bị cô lập, cô lập vì lũ, cô lập trong,
    sạt lở đất|núi|đá|nghiêm, sạt lở … nhà|người|vùi|lấp, sạt! … vùi|lấp|nhà|người, đất|đá … vùi|lấp|sạt, vùi lấp|nhà|người, núi lở, lở núi|đá, đá lăn,
    vỡ đê|đập|kè, đê … vỡ|tràn, đập … vỡ, nhà … sập, sập nhà|tường|mái|trường, sập … người, tường sập,
    mắc kẹt … mái|nóc|nhà|lũ|nước|ngoài|trong, kẹt trên|trong … mái|nóc|nhà, trên mái|nóc nhà, đang … trên mái, ngập tới|đến … mái|cổ|nóc|ngực|bụng|giường,
    nước … dâng … nhà|mái|cổ|gối|nhanh, lốc xoáy, vòi rồng, tốc … mái, bay mái|nhà, cứu hộ, cần cứu hộ|nạn, động đất
alert-disaster-maybe-words = ngập, mắc kẹt, lũ, nước dâng, sạt lở, kẹt
alert-disaster-unless-words =
    hỗ trợ … sập|lũ|bão, thiệt hại … lũ|bão, diễn tập … cứu hộ, tra cứu, xe cứu hộ giao, sạt lở … dần, bờ … sạt lở, cống … nước dâng, mỗi khi mưa, mưa là, gây sập, sắp sập, dễ sập, cây … đổ

## Dây điện

alert-power_line-words =
    dây|đường điện|dây|cáp … đứt|rơi|rớt|đổ|lòng|toé|chập|nổ|nằm, đứt … dây điện, đứt dây|đường điện|cáp, dây … đứt, dây cao thế,
    cột điện … đổ|gãy, đổ|gãy cột điện, điện giật, dây cao thế đứt|rơi|sà, bị giật điện, giật điện chết|ngất, rò|hở … điện … giật, cột … giật người|chết, toé lửa, tóe lửa,
    nổ trạm biến|điện, trạm biến áp nổ|cháy, trạm điện nổ, chập nổ, hở điện … giật, bị giật chết, điện … giật
alert-power_line-maybe-words = dây điện, rò điện, hở điện, cột điện
alert-power_line-unless-words = cột điện … sắp đổ, sắp đổ, sợ … giật, sợ … đứt, dễ … giật, máy giặt, giật mình, cành cây … dây điện, sợ … đổ, nguy cơ … đổ, nhấp nháy

## Khiếu nại

alert-complaint-words =
    khiếu nại, khiếu, kiếu nại, khiếu kiện, đơn kiện,
    không đồng|chấp ý|nhận … quyết định|mức|xử|bồi|đền|kết, phản đối quyết định, quyết định … sai|trái|không, kiện … quyết định, không đồng ý với quyết định,
    đền|bồi bù|thường … không thoả|thấp|đúng|hợp|công, xử phạt sai|oan|không, phạt … sai|oan … tôi|rồi|không, cưỡng chế … trái|sai
alert-complaint-unless-words = không phải khiếu nại, không khiếu nại, không … khiếu nại ai|gì, năng khiếu, khiêu vũ, khiếu hài

## Tố cáo

alert-denunciation-words =
    tố cáo, tố giác, đơn tố, hối lộ, tham nhũng, tham ô, biển thủ, ăn chặn, nhũng nhiễu, vòi vĩnh|tiền, ăn tiền, bảo kê, lạm dụng chức, lợi dụng chức,
    cán bộ|công|trưởng|chủ|bí|hiệu … đòi|vòi|nhận … tiền|phong|quà, đòi|nhận|đưa phong bì, bớt xén, rút ruột, chạy việc … tiền, muốn tố!, tố! ông|bà|cán
alert-denunciation-alone-words = tố cáo
alert-denunciation-unless-words =
    không tố cáo, không phải tố cáo, chứ không … tố cáo, to cao che|quá|lắm|chắn|sắp, cây|nhà|cột|tường|xây|biển to cao, phòng chống tham nhũng, phòng tham nhũng

## Mất điện, mất nước

alert-power_out-words =
    mất điện, mất … điện … rồi, cúp điện, cắt điện, không có điện, điện … mất rồi|hôm|từ, điện bị cắt, bao giờ có điện, khi nào có điện, nào có điện, điện chưa có, chưa có điện, có điện lại,
    lịch cắt|cúp|ngừng điện, ngừng cấp điện, tối om không có điện, mất diện rồi|cả, điện yếu, điện chập chờn
alert-power_out-unless-words = mất điện thoại, mất … điện thoại, không có điện thoại, điện thoại, đèn đường … điện, điện đường, mất đt
alert-water_out-words =
    mất nước, cúp nước, cắt nước, nước … không chảy, không có nước, nước bị cắt, bao giờ có nước, khi nào có nước, nào có nước, có nước lại, nước … mất từ|rồi|hôm, chưa có nước,
    không ra … nước, nước không ra, vòi không … nước, mất nước sạch|máy, ngừng cấp nước
alert-water_out-unless-words = bán nước, mất nước tiêu, tiêu chảy mất nước, sốt … mất nước, không có nước ngập, không có nước thải

## Việc của cấp khác

alert-elsewhere-words =
    hộ chiếu, passport, quốc lộ, cao tốc, ly hôn, li hôn, toà án, giấy phép lái xe, bằng lái, thi hành án, viện kiểm sát, bảo hiểm xã hội … một|1 lần, rút bảo hiểm xã,
    mạng|sóng viettel|vina|mobi|điện … yếu|mất|chậm, mạng … yếu, sóng điện thoại, đăng kiểm, lý lịch tư pháp
alert-elsewhere-unless-words = mạng … nhà văn, tai nạn … quốc lộ

## Dùng chung

alert-now-words =
    cứu với, cứu tôi|em|con|cháu|mẹ|bố|người, cứu giúp, cứu cứu, cứu mạng, mau … cứu, kêu cứu, khẩn cấp, ai cứu, đến ngay, nhanh lên, bây giờ, hiện đang, lại đang, mau lên, gọi 111|112|113|114|115, cầu cứu, nguy kịch, cần cứu
alert-calm-words =
    hôm qua, hôm kia, hôm trước, tuần trước, tháng trước, năm ngoái, năm trước, mấy năm, từ năm, đã dập|tắt|xử, dập tắt, đã qua, trước đây, từng xảy,
    diễn tập, tập huấn, huấn luyện, tư vấn, giám định, chứng nhận|chỉ|từ, thẩm quyền, kinh doanh, doanh nghiệp, chi trả, thanh toán, bồi thường, tài sản, phim, kịch, phòng cháy, phòng chống, thủ tục, hồ sơ, bảo hiểm, trợ cấp, chế độ, chính sách, giấy phép, giấy tờ, giấy chứng, đăng ký, số điện thoại, hỗ trợ … thế|gì, tiền|mức|xin|được hỗ trợ,
    hay xảy, thường xảy, dễ xảy, hay … tai, dễ … tai, nguy cơ, nguy hiểm cho, có ngày, sợ cháy|xảy|có|bị|gây|trẻ|con, lo cháy|xảy|trẻ|con, tránh xảy, để tránh, đề phòng, kẻo, tránh … tai, cảnh báo, nhiều vụ, mấy vụ, hai vụ, đã có mấy, dạo này, đề nghị lắp|tăng|tuần|cắm, mong lắp|có
alert-calm-unless-words = từ hôm qua, từ hôm kia, từ … hôm trước, không phải diễn tập, sợ quá
alert-apart-words = hồ, xuống, mặt, mật, mắt, đèn, ngặt, sát, lập, giai, vấn, cước, thương, cùng, công, bắn, bạn, chính, chị, hỏi, hội, học, hộ, chạy, chảy, chày, nhá, bán, cát, gà, cao, tỏ, giặt, đúng, đừng, dưới, nại, chải, chay, cướp, cúp, có, cô, cờ, lụa, lúa, lừa, lứa, no, nợ, nở, nọ, dao, đào, đạo, bảo, báo, bạo
alert-short-words =
    k không, ko không, kh không, hok không, hem không, khg không, đc được, dc được, nc nước, đg đường, ng người, ngta người ta, r rồi, rùi rồi, vs với, zới với, dzới với, vơi với, zậy vậy,
    tngt tai nạn giao thông, tnan tai nạn, tnạn tai nạn, wá quá, wa quá, ck chồng, vk vợ, mún muốn, mun muốn, đt điện thoại, cíu cứu, kíu cứu, kứu cứu, ciu cứu, cuu cứu, nx nữa, pccc phòng cháy chữa cháy, cccd căn cước, bhyt bảo hiểm y tế, bhxh bảo hiểm xã hội, cướk cước, cuok cuoc
