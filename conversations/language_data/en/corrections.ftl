### Correcting, denying and adding to what was told.

engine-edit-words = change, edit, correct, sửa
engine-choosing-words = keep, leave, choose, choose again, pick, pick again, another, other, again, different, i think, chose, picked, selected, select, let me, it should say, should be, to, tell, write
engine-some-part-words = something, some part, one thing
engine-denial-words = no, không phải, không
# Words that close what is denied.
engine-denied-end-words = at all, anyway
# A question that is a denial.
engine-rhetoric-turn-words = chứ
engine-rhetoric-first-words = có phải
engine-rhetoric-last-words = đâu
engine-turn-words = but, rather, mà, chứ
engine-not-words = not, wrong, that's wrong, that is wrong, rather than, instead of, it is not, it's not, that is not, that's not, isn't, wasn't

engine-moment-words = hold on, wait, wait a moment, just a moment, one moment, a second, let me ask, let me check, let me see, not yet
# A slip that is mended in the same message ("0912 345 678, sorry, 0912 345 679"); words that add to what was told.
engine-slip-words = sorry, no wait, i mean, wrong, nhầm, à nhầm, i meant, that's wrong, that is wrong, is wrong
engine-addition-words = i forgot, oh i forgot, one more thing, also add, to add, please add, add that, i want to add
# What is right stands before these words, what is denied behind them: "near the bridge, not the market".
# Words before a story that is told anew; words that ask to remove a part of it; fillers around that.
engine-removal-words = scrap, throw away, remove, delete, drop, cut, take out, leave out, don't mention
engine-removed-part-words = the part about, the bit about, the sentence about, the words, the word, the part, the sentence, about
engine-told-first-words = is, to, oh, well, then, it is, it was, it's, that is, that was, they are
engine-told-last-words = please, then, now, too, is right, is correct, is the right one

# Words that begin another matter ("còn cái ổ gà nữa"); words behind which the right value stands.
engine-only-words = only, just, nothing but
engine-other-matter-words = there is also, there's also, and also, also, another thing, i also want to report, also report, and report, as well as, plus
engine-become-words = to, is, be, mean, meant, into
