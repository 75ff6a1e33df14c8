### Đồng ý hay không đồng ý cho lưu.

consent-agree-words = đồng ý, tôi đồng ý, có, có đồng ý, có tôi đồng ý, vâng đồng ý, vâng tôi đồng ý, vâng được, ừ, u, uh, ừ được, ừ đồng ý, ừ thì đồng ý, ừ tôi đồng ý, dạ tôi đồng ý, được, được rồi, được chứ, cho lưu, cứ lưu, lưu đi, ok, oke, oki, okê, ok đồng ý, nhất trí, chấp nhận, tôi chấp nhận, cho phép, yes, yes i agree, i agree, agree
# "Dạ", "ờ" có khi chỉ là "tôi đang nghe": em hỏi lại một lần.
consent-nod-words = dạ, ừm, ờ, dạ dạ
# "Đồng ý, …": lời đồng ý đứng đầu, còn lại là việc cần nói; có chữ ở dòng dưới thì không phải đồng ý.
consent-agree-first-words = đồng ý, tôi đồng ý, bà đồng ý, ông đồng ý, bác đồng ý, cô đồng ý, chú đồng ý, em đồng ý, vâng đồng ý, dạ đồng ý, ừ đồng ý, i agree, agree
consent-decline-words = không đồng ý, không đồng ý đâu, tôi không đồng ý, tôi không đồng ý đâu, chưa đồng ý, không, không đâu, không cảm ơn, không cho, không cho lưu, không cho lưu đâu, tôi không cho lưu, đừng lưu, không lưu, không muốn lưu, tôi không muốn, thôi, thôi không, thôi khỏi, thôi không cần, không cần, chưa, từ chối, no, no thanks, decline, không đồng ý cho lưu, không đồng ý lưu, không đồng ý cho lưu gì, không đồng ý cho lưu gì hết, không đồng ý lưu gì hết, không đồng ý cho giữ, không cho lưu gì, không cho lưu gì hết, không muốn lưu gì
# "Không phải cống", "không có ảnh" là kể chuyện, chưa phải từ chối; rồi những chữ chỉ có trong lời từ chối, và những chữ hễ có là từ chối.
# Nỗi buồn thì em an ủi, không ghi vào lời kể.
consent-sorrow-words = buồn, cô đơn, cô quạnh, một mình, tủi, tủi thân, khóc, chán đời, chán quá, nhớ con, nhớ ông, nhớ bà, nhớ nhà, không ai thương, không ai hỏi
# Hỏi về chính việc lưu, chưa phải là việc cần nói.
consent-why-words = vì sao, tại sao, sao thế, sao vậy, sao lại hỏi thế, hỏi làm gì, hỏi để làm gì, không hiểu, ko hiểu, k hiểu, tôi không hiểu, bác không hiểu, chưa hiểu, là sao, thế là sao, là thế nào, thế là thế nào, nghĩa là gì, nghĩa là sao, để làm gì, lưu làm gì, lưu để làm gì, lưu cái gì, lưu những gì, lưu gì, sao phải lưu, sao lại lưu, tại sao phải lưu, vì sao phải lưu, lưu ở đâu, lưu bao lâu, bao lâu, giữ bao lâu, ai xem, ai đọc, ai xem được, ai đọc được, ai lưu, có lộ không, có lộ ra không, có an toàn không, có ai biết không, không đồng ý thì sao, đồng ý cái gì, đồng ý gì, đồng ý để làm gì, why, what for, how long, who sees it, sao lại phải lưu, sao phải đồng ý, sao lại phải đồng ý, tại sao phải đồng ý, đồng ý làm gì, sao phải lưu tin nhắn, sao lại phải lưu tin nhắn, lưu tin nhắn làm gì, lưu tin nhắn để làm gì, lưu tin nhắn của tôi làm gì, không đồng ý có được không, không đồng ý có sao không, có bắt buộc không, bắt buộc à, lưu lời, lưu tin, lưu để, lưu thông tin, lưu làm, đồng ý để, đồng ý thì
# Câu hỏi nào có những chữ này cũng là hỏi về việc lưu.
consent-not-withdrawn-words = đừng gửi nữa, thôi đừng gửi nữa, thôi đừng gửi, đừng nhắn nữa, thôi đừng nhắn nữa
