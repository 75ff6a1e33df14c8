### Lời chữa, lời chối, lời thêm vào điều vừa kể.

engine-edit-words = sửa, sửa lại, cho sửa, cho tôi sửa, để tôi sửa, đổi, thay đổi, edit, đổi lại
# Lời quanh việc chọn lại một mục ("cho bác chọn lại loại khác"); "có chỗ chưa đúng" không nói đến nơi chốn.
engine-choosing-words = giữ, giữ lại, để lại, chọn, chọn lại, chọn sai, chọn nhầm, lại, khác, hình như, hình như là, chưa, thấy, để, đổi lại, đổi sang, sang, mục khác, loại khác, chọn giúp, giúp, ghi, báo, lỡ, bấm, bấm nhầm, tay, ơ, bà, ông, cụ, chú, cho, mình, phần, cái phần, viết
engine-some-part-words = hình như, có chỗ, có mấy chỗ, có vài chỗ, mấy chỗ, vài chỗ, một chỗ, có một chỗ, chỗ nào đó, có chuyện, có mục, có việc
# Lời chối đứng trước điều không đúng ("không phải ổ gà"), rồi chữ chuyển sang điều đúng ("mà là").
engine-denial-words = không, ko, kp, có phải đâu, không hẳn là, đừng ghi, đừng để, đừng viết, đừng lấy, đừng gọi, not
# Chữ khép lại điều bị gạt: "không phải ổ gà đâu, đèn đường cơ".
engine-denied-end-words = đâu, nữa, nữa rồi, gì đâu, gì hết, gì cả, nữa đâu
# "Phố Đình chứ có phải phố Mới đâu", "phố Chợ chứ phố Me nào": hỏi mà là chối, và nói thẳng ra.
engine-rhetoric-turn-words = chứ
engine-rhetoric-first-words = có phải, nào phải, có đâu phải
engine-rhetoric-last-words = đâu, nào
engine-turn-words = mà, chứ, but
engine-not-words = không phải, không báo, không báo cái, thôi không báo, thôi không báo cái, khỏi báo, khỏi báo cái, không cần báo, không cần báo cái, đừng báo cái, thôi cái, mà thôi cái, sao lại ghi, sao lại viết, sao lại để, sao lại là, sao ghi là, ai bảo ghi, không phải báo, thực ra không phải, thực ra không phải báo, thực ra không phải là, thật ra không phải, thật ra không phải là, thực chất không phải, chính ra không phải, ra là không phải, không phải tôi báo, không phải em báo, không phải bác báo, không phải là, chứ không phải, không đúng, chẳng phải, đâu phải, ko phải, k phải, kg phải, chưa đúng, sai, nhầm, hông phải, hổng phải, hok phải, chả phải, đâu có phải

# Chưa gửi vội, chỉ chờ một lát.
engine-moment-words = khoan, khoan đã, khoan hẵng, gượm, gượm đã, đợi tí, đợi tý, đợi chút, đợi xíu, đợi đã, đợi một lát, đợi một chút, đợi mình, đợi tôi, chờ tí, chờ tý, chờ chút, chờ xíu, chờ đã, chờ một lát, chờ một chút, từ từ, từ từ đã, chưa gửi vội, đừng gửi vội, để tôi hỏi, để em hỏi, để mình hỏi, để bác hỏi, để bà hỏi, để ông hỏi, để cháu hỏi, để tôi xem, để em xem, để bác xem, để bà xem, để mình xem
# Lời chữa ngay trong một câu ("0912 345 678 à nhầm 0912 345 679"); lời thêm vào điều vừa kể, ở đầu câu.
engine-slip-words = nhầm, là chỗ khác, tôi nói nhầm, bà nói nhầm, bác nói nhầm, ông nói nhầm, em nói nhầm, ấy nói nhầm, ấy bà nói nhầm, à nhầm, lộn, à lộn, sai rồi, à không, ý tôi là, sửa lại là, sửa lại, sorry, no wait, i mean, nhầm rồi, nhầm r, à nhầm rồi, ấy nhầm, ơ nhầm, ừ nhầm, ôi nhầm, ấy chết nhầm, chết nhầm, nhầm to, nhầm đấy, ghi nhầm, báo nhầm, viết nhầm, kể nhầm, gõ nhầm, nói nhầm, ghi sai, viết sai, báo sai, nói sai, kể sai, gõ sai, ghi lộn, lộn rồi, báo lộn, ấy chết lộn, ấy chết, thôi chết, sai, sai r, sai bét, ý mình là, ý em là, ý cháu là, ý bác là, ý bà là, ý ông là, ý tớ là, ý t là, không đúng, không đúng rồi, chưa đúng, chưa đúng rồi, ghi chưa đúng, bấm nhầm, chọn nhầm, chọn sai
engine-addition-words = à quên, a quên, ơ quên, quên mất, tôi quên, tôi quên mất, bác quên, bổ sung, bổ sung thêm, nói thêm, thêm là, thêm nữa, thêm nữa là, thêm một ý, nhắn thêm, ghi thêm, viết thêm, cho thêm là, ghi cho tôi thêm, ghi thêm cho tôi, quên chưa nói, quên chưa kể, quên không nói, còn quên, thêm giúp tôi, thêm giúp, thêm hộ, thêm hộ tôi, cho tôi thêm, thêm vào, thêm vào là, viết vào là, ghi vào là, ghi giúp thêm, kể thêm, nhắc thêm, à mà quên, à còn, còn nữa là
# Trước những chữ này là điều đúng, sau đó là điều bị gạt: "gần cầu chứ không phải chợ".
# Chữ đứng trước lời kể lại ("sửa nội dung thành …"); chữ xin bỏ lời đã kể ("bỏ cái đoạn …"); chữ đệm quanh lời ấy.
engine-removal-words = bỏ, bỏ bớt, bỏ giúp, bỏ hộ, bỏ giùm, bỏ cho tôi, bỏ giúp tôi, bỏ hộ tôi, xóa, xóa bỏ, xóa giúp, xóa hộ, xóa giúp tôi, xóa hộ tôi, cắt, cắt bớt, gạch, gạch bỏ, đừng ghi, đừng để, đừng nêu, không ghi, không cần ghi, khỏi ghi, đừng viết
engine-removed-part-words = đoạn, cái đoạn, câu, cái câu, chữ, cái chữ, phần, cái phần, ý, cái ý, chỗ, cái chỗ, từ, cái từ, dòng, khúc, cái khúc, vụ, cái vụ, chuyện, cái chuyện, lời, cái, đoạn nói, câu nói, cái câu nói, chỗ nói, đoạn kể, phần kể, đoạn về, phần về, câu về, chữ về
engine-told-first-words = là, đây, đấy là, cái này là, việc này là, thành, thì, mà, dạ, ừ, ờ, à, ơ, ủa, vâng, thôi
engine-told-last-words = cơ, ý, ấy, ạ, nhé, nha, đi, đấy, thế, đúng, cháu, em, con, mới đúng, mới phải, mới chuẩn, mới chính xác, mới là đúng, thì đúng hơn, thì mới đúng, mới đúng cơ, mới đúng ạ

# Words that begin another matter ("còn cái ổ gà nữa"); words behind which the right value stands.
engine-only-words = chỉ, mỗi, mỗi cái, chỉ cần, riêng, duy nhất
engine-other-matter-words = còn cái, à còn cái, à còn, còn cả cái, còn cả, còn một cái, còn một, còn mấy cái, còn … nữa, còn nữa, còn việc, còn việc nữa, với cả cái, với cả, với lại cái, với lại, báo thêm cái, báo thêm, báo luôn cái, báo cả cái, báo cả, thêm cái, thêm một cái, thêm cả cái, thêm cả, tiện thể báo, tiện thể, nhân tiện, nhân tiện báo, ngoài ra, ngoài ra còn, ngoài ra còn cái, cả cái, cái … là việc khác, cái … là chuyện khác, việc … là việc khác
engine-become-words = là, thành, sang, lại là, lại thành, lại sang
