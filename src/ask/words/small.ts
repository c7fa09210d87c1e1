import type { Vocabulary } from './phrases';

/** Words that join the others. Those that mean nothing here are `filler`; the rest decide who does what to whom. */
export const smallWords = {
  filler: {
    zh: '后来, 起来, 随后, 当时, 那些个, 到现在, 到目前, 到目前为止, 迄今为止, 贵方, 大家, 大概, 大约, 同时, 又, 也, 就, 才, 只, 仅, 仅仅, 或多或少, 好的, 想要, 打算, 拜托, 谢了, 多谢, 知不知道, 你知道, 您知道, 知道, 有人知道, 请告诉我, 请告知, 请列出, 请列举, 请问一下, 请介绍, 请帮我, 请帮忙, 帮我查, 帮我找, 帮我列出, 能否告诉我, 能告诉我, 可以告诉我, 把, 给, 让, 请教, 问, 问问, 咨询, 总体, 整个, 全体, 全都, 均, 皆, 分别是, 分别为, 名字, 名称, 叫什么, 的是, 过的, 了的, 着, 得, 地, 之类, 等, 等等, 来, 去, 上述, 相应, 有着, 具有, 拥有, 持有, 做过, 搞, 搞过, 弄, 目前为止, 份数, 条, 支, 回, 趟, 所签, 现有, 已有, 那么, 那个时候, 是个, 这家, 那家, 这位, 那位, 这场, 那场, 这届, 这座, 那座, 座, 某, 某个, 请问, 请, 麻烦, 列一下, 列出, 列举, 告诉我, 我想知道, 我想了解, 想知道, 想了解, 查一下, 查询, 查找, 查, 帮我, 给我, 一下, 都, 有, 的, 了, 过, 所有, 全部, 之间, 间, 呢, 啊, 是, 那些, 里, 所, 其, 我, 我们, 你, 你们, 您, 能, 可以, 能不能, 可不可以, 能不能告诉我, 之, 该, 曾, 曾经, 已, 已经, 目前, 现在, 当前, 一共, 总共, 共, 到底, 究竟, 各, 份, 项, 个, 位, 家, 名, 一份, 一项, 一个, 任何, 存在, 具体, 分别, 想, 看, 看看, 找, 找出, 找一下, 列, 给出, 显示, 展示, 进行, 还, 这份, 这个, 这项, 那份, 那个, 那次, 这次, 此次, 本次, 次, 一些, 些, 里面, 内, 帮忙, 列表, 清单, 名单, 一览, 场, 部, 届, 时, 时候, 说一下, 说明, 谢谢, 劳驾, 来着, 呀, 吧, 哦, 本, 则, 这, 那, 一, 两, 身为, 做, 出, 到, 据, 整理, 一遍, 有关各, 拟, 名叫, 叫, 为, 以, 但, 且, 而, 会, 要, 需要, 我要, 获知, 得到, 搜索, 检索, 迄今, 至今, 至今为止, 哪, 做了, 系, 乃, 究竟是, 您好, 你好, 烦请, 敬请, 敬请告知, 告知, 希望了解, 希望, 了解, 想问, 问一下, 我想问',
    en: 'thing, things, them, they, he, she, him, yes or no, from among, dated, date range, dates range, a list of, lists of, an overview, overview, please list, please show, please give, quickly, just, only, simply, currently have, at all, already, previously, please tell me, let me know, i wonder, wonder, may i ask, may i know, may, might, shall, should, must, be so kind, if any, if you can, if possible, whatever, any of, some of, all of, all of the, each of, kind of agreements, available, on record, on file, recorded, known, in the graph, in the database, in the sources, in your database, in the corpus, in the data, specific, concrete, particular, different, various, several, then, now, today, again, ok, okay, well, so, too, yet, since then, over time, ask, asking, question, query, search, give, provide, enumerate, name all, come, go, here, following, given, said, respective, exact, precise, official, officially, formally, formal, entered, between them, the, a, an, please, pls, plz, kindly, could you, can you, would you, will you, tell me, show me, show, give me, list, lists, find, find me, i want to know, i would like to know, i d like to know, i want to see, i need, i need to know, do you know, could you tell me, can you tell me, me, us, that, those, this, all, any, some, every, each, there, it, its, their, his, her, currently, existing, exist, exists, together, been, being, be, s, ever, so far, up, display, name, named, called, get, let, know, see, hello, hi, hey, thanks, thank you, kindly list, have you got, actually, exactly, ones, one, were, was, is, are, do, does, did, has, have, had, both, also, jointly, together, us know, wondering, i m, i am, looking for, look up, looking, search for, search, we, i, you, want, would, like, need, can, could, as, or more, that is, available, their own, own, d, re, ve, whats, enumerate, identify, full, complete, entire, list of, the list of, details of',
    ru: 'под, над, среди прочего, прочее, их них, них, ним, ней, ему, ей, им, она, он, они, оно, кому, чьих, такое, такие, такой, таких, какие еще, какие ещё, какие именно, что именно, например, вот, ну, так, да, нет, ведь, уж, лишь, только, просто, быстро, кратко, подробно, теперь, сегодня, пока, до сих пор, на сегодня, на сегодняшний день, на данный момент, в настоящее время, ныне, раньше всего, всего, в целом, в общем, целиком, полностью, подскажи пожалуйста, можно узнать, можно ли узнать, позвольте узнать, разрешите узнать, скажите пожалуйста, не подскажете, не подскажете ли, подскажете, знаете, знаешь, кто знает, вопрос, хочу, хотел, хотела, хотели, хотелось, прошу вас, пришлите, предоставьте, дайте мне, составьте, составь, найти, найди мне, поиск, ищу, ищем, перечислить, назвать, указать, укажите, укажи, показывай, интересно, в базе, в графе, в источниках, в корпусе, в базе данных, фактически, официально, официальный, название, названия, названием, называется, называются, под названием, у нас, у них, при этом, какая то, какой то, кое какие, хоть какие, хоть какое, хоть один, хоть одно, хоть какой, вышеуказанн*, следующ*, конкретно, конкретн*, разн*, различн*, несколько, многие, много, какие были, каковы, таков*, ранее, датированн*, датирован*, пожалуйста, покажи, покажите, перечисли, перечислите, назови, назовите, скажи, скажите, подскажи, подскажите, найди, найдите, дай, дайте, список, перечень, мне, нам, хочу знать, хочу узнать, хотел бы знать, хотела бы знать, хотел бы узнать, хотелось бы знать, хотелось бы узнать, интересует, интересуют, все, всех, всеми, всем, всё, весь, есть, был, была, было, были, является, являются, являлся, являлась, же, бы, это, этот, эта, эти, этого, этой, какие либо, какой либо, какое либо, какие нибудь, какой нибудь, какие то, любые, можно, можете, можешь, не могли бы вы, могли бы вы, не могли бы, известно, имеется, имеются, существует, существуют, существующие, сейчас, вообще, именно, именем, назван, имя, имена, выведи, выведите, вывести, показать, узнать, список всех, a, а, то, там, тут, собой, будьте добры, здравствуйте, добрый день, спасибо, уже, когда либо, вместе, совместно, свой, свои, свою, его, ее, их, та, тот, те, самой, сам, сама, собственно, также, еще, нужен, нужны, нужна, нужно, надо, мы, я, вы, ты, нас, вас, меня, своими, своих, данный, данные, данного, данной, просьба, прошу, прошу показать, прошу перечислить, сообщите, уточните, напомни, напомните, будь добр, имеет, имеют, который, которые, которых, которая, которое, которому, которым, которой, кстати, полный, полный список, был бы, поищи, поищите, могу, могла, мог, хочется, дайте список',
  },
  and: { zh: '和, 与, 跟, 同, 及, 以及, 还有, 暨', en: 'and, as well as, plus', ru: 'и, а также, плюс' },
  or: { zh: '或, 或者, 还是', en: 'or, either', ru: 'или, либо' },
  between: { zh: '之间, 双边', en: 'between, bilateral, mutual', ru: 'между, двусторонн*, двусторонние, взаимн*' },
  with: { zh: '跟, 和, 与, 同, 对', en: 'with', ru: 'с, со' },
  of: { zh: '的', en: 'of, s', ru: 'у, от' },
  by: { zh: '被, 由, 受, 获, 为', en: 'by, from', ru: 'со стороны, от имени, силами' },
  in: {
    zh: '在, 中, 之中, 中的, 里, 里的, 上, 上的, 于, 期间, 期间的, 当中, 内, 框架内',
    en: 'in, at, during, on, inside, within',
    ru: 'в, во, на, при, во время, в ходе, за',
  },
  to: { zh: '对, 把, 将, 使', en: 'to, into', ru: 'к, ко, на' },
  for: { zh: '为, 给', en: 'for, in honor of, in honour of', ru: 'для, за, в честь, по' },
  cooperation: {
    zh: '合作方面的, 合作, 共同, 两国, 双方, 联合',
    en: 'cooperation, joint, bilateral',
    ru: 'сотрудничеств*, совместн*, о сотрудничестве',
  },
  latest: {
    zh: '最新, 最近, 最近一份, 最后, 最新一份, 最近的',
    en: 'latest, newest, most recent, last, recent',
    ru: 'последн*, последний, последнее, новейш*, самый новый, самое новое, самый последний, самое последнее, недавн*',
  },
  earliest: {
    zh: '最早, 最老, 第一份, 首份, 最早的',
    en: 'earliest, oldest, first',
    ru: 'самый ранний, самое раннее, самый старый, самое старое, перв*, первое, первый, наиболее ранн*',
  },
} as const satisfies Vocabulary;
