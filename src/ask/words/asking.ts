import type { Vocabulary } from './phrases';

/** What is asked for. */
export const asking = {
  which: {
    zh: '哪些, 哪个, 哪一个, 哪几个, 哪份, 哪一份, 哪几份, 哪项, 哪几项, 哪一项, 哪种, 哪部, 什么, 有哪些, 有什么, 有何, 都有哪些, 何种, 哪家, 哪几家, 哪些个, 是什么, 是哪些, 是哪个, 啥',
    en: 'which, what, which ones, what are, what is',
    ru: 'какие, какой, какая, какое, каких, каким, какими, какого, какому, какой, какую, каком, какова, каковы, что, чего, чему, чем, чём',
  },
  who: {
    zh: '谁, 哪些人, 什么人, 哪个人, 哪位, 哪几位, 何人, 都有谁, 有谁, 有哪些人, 是谁, 哪些人士, 谁谁, 由谁, 被谁',
    en: 'who, whom, by whom, whose signature, who all, who else, which people, which person, what people',
    ru: 'кто, кого, кем, кому, ком, чья подпись, чьи подписи, кто именно, кто такие',
  },
  withWhom: {
    zh: `
      跟谁, 和谁, 与谁, 同谁, 跟哪些, 和哪些, 与哪些, 同哪些, 跟哪家, 和哪家, 与哪家, 跟哪几家, 和哪几家, 与哪几家, 与哪个,
      和哪个, 跟哪个, 与何方, 与何人, 跟什么人, 和什么人, 与哪方, 和哪方, 对方是谁, 对手方, 合作方, 合作伙伴, 缔约伙伴, 另一方,
      对方
    `,
    en: `
      with whom, whom with, with who, who with, with which, with what, whom * with, counterpart*, counterparty, counterparties,
      partner*, other party, other parties, other side
    `,
    ru: 'с кем, со кем, с какими, с какой, с каким, с чем, контрагент*, партнер*, другая сторона, вторая сторона, другой стороной',
  },
  when: {
    zh: `
      哪年哪月哪日, 哪一年哪一月, 几月, 哪月, 哪一月, 哪日, 年份, 哪个年份, 什么年份, 何年何月, 几几年, 什么年月, 什么时候,
      何时, 哪天, 哪一天, 哪年, 哪一年, 几月几日, 几号, 日期, 时间, 什么时间, 几时, 什么日子, 哪年哪月, 何年, 是什么时候,
      是哪一年, 是何时, 哪个月
    `,
    en: `
      when, what date, what day, what year, in what year, in which year, which year, on what date, on which date, date,
      date of, on which day, what time, since when, at what date, what month, which month
    `,
    ru: `
      когда, в каком году, какого числа, в какой день, дата, дату, какой датой, датой, в какое время, каким числом, какая дата,
      в каком месяце
    `,
  },
  where: {
    zh: `
      在哪个地方, 在哪座城市, 在哪个城市, 哪一座城市, 在何地, 在什么场所, 什么场所, 何处举行, 哪个会场, 在哪里, 哪里, 在哪儿,
      哪儿, 何处, 什么地方, 在什么地方, 何地, 在何处, 在哪, 地点, 哪个地方, 哪个城市, 哪座城市, 位于哪里, 是在哪里, 位于何处
    `,
    en: `
      where, in which place, in what place, at what place, in which city, in what city, location of, location, place of, venue,
      at which venue, whereabouts
    `,
    ru: 'где, в каком месте, в каком городе, место проведения, местоположение, местонахождение, место, на каком месте',
  },
  howMany: {
    zh: '多少, 几份, 几个, 几项, 几次, 几位, 几名, 几家, 多少份, 多少个, 多少项, 多少人, 几人, 有多少, 有几份, 有几个, 有几项, 数量, 总数, 有多少个, 共有多少, 共有几份, 一共有多少, 几部, 多少部, 多少种, 几篇',
    en: 'how many, number of, the number of, count of, count, total number of, amount of, how much',
    ru: 'сколько, количество, число, кол во, как много, каково количество, каково число, общее число, общее количество',
  },
  whether: {
    zh: '是否, 有没有, 吗, 是不是, 有无, 能否, 可有, 签没签, 签没签过, 是否有, 是否存在, 么, 存在不存在, 有没有过',
    en: `
      is there, are there, is it true, was there, were there, is there any, are there any, whether, if there is,
      does there exist, is it the case that, true that
    `,
    ru: `
      ли, есть ли, имеется ли, имеются ли, существует ли, существуют ли, правда ли, правда что, верно ли, был ли, была ли,
      было ли, были ли, является ли, являются ли
    `,
  },
  connected: {
    zh: `
      有什么联系, 有何联系, 什么联系, 有什么关系, 什么关系, 有何关系, 什么关联, 有什么关联, 有何关联, 怎么联系, 如何联系,
      如何关联, 怎样联系, 怎么关联, 之间的联系, 之间的关系, 的联系, 的关联, 关联路径, 关系路径, 如何相连, 是怎么联系,
      是如何联系, 通过什么联系, 联系, 关联
    `,
    en: `
      how connected, connected, connection, connections, related, relationship, relation between, link, links, linked, path,
      tie*, what connects, what links, connect, connects, relate
    `,
    ru: 'как связан*, связан*, связан, связь, связи, связыва*, какая связь, что связывает, как соединен*, путь',
  },
  how: { zh: '怎么, 如何, 怎样', en: 'how, how is, how are, in what way', ru: 'как, каким образом' },
  /** What the graph never answers: a question that says it is not understood, whatever else it says. */
  why: {
    zh: '为什么, 为何, 凭什么, 何故, 怎么会, 多少钱',
    en: 'why, how come, how much money, what for',
    ru: 'почему, зачем, отчего, с какой целью, за что, для чего',
  },
  everything: {
    zh: `
      全部信息, 所有信息, 一切信息, 所有内容, 全部内容, 的一切, 一切, 所有资料, 全部资料, 详细信息, 全部情况, 所有情况,
      相关信息, 有关信息, 的信息, 的资料, 介绍一下, 介绍, 知道什么, 知道些什么, 了解什么, 所有关系, 全部关系, 的情况,
      有什么信息, 有哪些信息, 什么信息, 全部关联, 所有关联, 所有事情, 所有记录, 全部记录
    `,
    en: `
      everything, everything about, all about, all information, all the information, information, info, all relations,
      all facts, everything known, what is known about, what do we know about, what do you know about, all data, all details,
      full picture, overview of, details, what is known, all connections, anything, what information, all links,
      everything related to, everything connected with, everything there is, all you know about
    `,
    ru: `
      всё о, все о, всё об, все об, всё про, все про, вся информация, всю информацию, информация, информацию, сведения,
      все сведения, что известно, расскажи* о, расскажи* об, расскажи* про, расскажи* все, все данные, данные, все связи,
      что знаем, что вы знаете, что есть, все что известно, всё что известно, что мы знаем, все что есть, полная информация,
      все, всё
    `,
  },
  kindOf: {
    zh: `
      什么类型, 哪种类型, 什么种类, 哪类, 什么性质, 哪一类, 什么样的, 何种类型, 属于什么类型, 属于哪类, 属于哪一类, 类型, 种类,
      什么类别, 何种性质, 什么机构, 什么组织, 什么单位, 哪类机构, 什么类型的机构, 何种机构, 什么文件类型, 哪种文件, 是什么机构,
      是什么文件, 是什么类型
    `,
    en: `
      what kind of, what type of, what sort of, which kind of, which type of, kind of, type of, what kind, what type,
      what sort, what form of, nature of, what category
    `,
    ru: `
      какого рода, какого типа, какого вида, какой тип, какой вид, что за, какой это, какое это, какая это, к какому типу,
      к какому виду, тип, вид, каким видом, каким типом, какого характера, к какому роду, к какой категории
    `,
  },
  whatIs: {
    zh: '是什么, 是个什么, 是何, 是啥',
    en: 'what is, what are, whats, who is, who are',
    ru: 'что такое, кто такой, кто такая, что это',
  },
  country: {
    zh: '哪个国家, 哪国, 什么国家, 国籍, 哪一国, 来自哪里, 哪个国家的, 哪国的, 属于哪个国家, 属于哪国, 来自哪个国家, 是哪国, 哪国人, 何国, 隶属于哪个国家, 属于什么国家, 隶属哪国, 隶属哪个国家',
    en: `
      which country, what country, nationality, what nationality, which nation, of which country, of what country,
      from which country, from what country, in what country, country of, whose, which state, what is the country of,
      home country, country of origin
    `,
    ru: `
      какой стране, какая страна, из какой страны, какой страны, в какой стране, чей, чья, чьё, чье, какой стране принадлежит,
      к какой стране, какого государства, какому государству, гражданин какой страны, национальность, гражданство,
      какой стране относится, к какому государству, страна, откуда
    `,
  },
  ofThese: {
    zh: '以下, 下列, 其中, 这些, 这几个, 这几家, 之中, 中哪些, 当中, 里面, 以下哪些',
    en: 'of these, of the following, among these, among, of those, from these, out of, these',
    ru: 'из этого, из этих, из них, среди, из перечисленного, из перечисленных, из следующих, из списка',
  },
} as const satisfies Vocabulary;
