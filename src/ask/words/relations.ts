import type { Vocabulary } from './phrases';

/** What is done, or holds, between the things of a question. A word that ends in `Passive` has the doer and what is done to in the other order. */
export const relationWords = {
  sign: {
    zh: '签署, 签订, 签, 签了, 签过, 签署了, 签署过, 签订了, 签订过, 签的, 签约, 缔结, 缔结了, 订立, 达成, 达成了, 签下, 签下了, 签定, 联署, 签字, 签署的, 缔结过, 签过字, 签名, 签有, 签成',
    en: `
      sign, signs, signed, signing, signature, signatures, conclude, concluded, concludes, entered into, enter into,
      put * name to, put their signature*, put his signature*, put its signature*, ink, inked, made, make, agree on, agreed on,
      agree, agreed, signed up to, put signature*
    `,
    ru: `
      подписа*, подписыва*, подписан, подписана, подписано, подписаны, подписаное, подписанн*, подписанные, подписывал*,
      подписал, подписала, подписали, подписание, подписания, заключ*, заключил*, заключен*, заключенн*, заключенные,
      заключали, подпись, подписи, поставил* подпись, поставил* подписи, поставил* свою подпись, поставил* свои подписи,
      подмахнул*
    `,
  },
  signatory: {
    zh: '签署人, 签署者, 签字人, 签署人是谁, 签字者, 签名人',
    en: 'signatory, signatories, signer, signers',
    ru: 'подписант*, подписавш*, подписавший, подписавшие, подписавшая, подписавших',
  },
  party: {
    zh: '缔约方, 签约方, 当事方, 各方, 双方, 缔约国, 签约双方, 缔约双方, 缔约各方, 签署方, 签约机构, 缔约主体, 参与方, 当事人, 合作双方, 两方, 签署双方, 签约单位',
    en: `
      party, parties, contracting party, contracting parties, sides, two sides, both sides, party to, parties to, participant*,
      signing parties
    `,
    ru: `
      сторона, стороны, сторон, сторонами, стороной, сторонам, сторонах, договаривающ* сторон*, участник, участники,
      участников, участником, участниками
    `,
  },
  involve: {
    zh: '涉及, 牵涉, 参与, 参与了, 涉及到, 参加, 有份, 牵扯, 作为一方, 为一方, 参与的, 参与签署, 有参与',
    en: `
      involve, involves, involving, involved, include, includes, including, with participation of, with the participation of,
      take part in, takes part in, took part in, participate in, participates in, participated in, belong to, has, have, had,
      bind, binds, binding, bound by, mention*
    `,
    ru: `
      с участием, при участии, участвует, участвуют, участвовал*, участвующ*, включа*, затрагива*, задействован*, вовлечен*,
      связыва*, касается, касаются, касающ*, касающиеся, обязыва*, вовлекают, относятся, относится
    `,
  },
  about: {
    zh: `
      沾边, 沾边的, 相关联, 挂钩, 有关系, 有关联, 打交道, 谈的是, 讲的是, 讨论, 针对, 论述, 涉及的, 主要涉及, 题为, 关于, 有关,
      相关, 涉及, 涉, 领域, 方面, 主题, 与, 有关的, 相关的, 涉及到, 围绕, 聚焦, 就, 类, 主题是, 内容, 议题, 事关
    `,
    en: `
      about, on, concerning, concern, concerns, regarding, related to, relating to, relate to, deal with, deals with,
      dealing with, on the subject of, on the topic of, on the topic, in the field of, in the area of, in the sphere of, cover,
      covers, covering, devoted to, in the domain of, dedicated to, topic, subject, field, area, address, addresses,
      touching on, touch on
    `,
    ru: `
      о, об, обо, касается, касаются, касающ*, касающиеся, касающихся, посвящен*, посвященн*, посвященные, в сфере, в области,
      на тему, по теме, по вопрос*, по, сфер*, област*, тема, теме, темы, про, относительно, насчет, затрагива*, связанн*,
      связанные, связанных, относящ*, относящиеся, охватыва*, тематик*
    `,
  },
  attend: {
    zh: '出席, 出席了, 参加, 参加了, 与会, 到场, 参与, 参与了, 在场, 出席者, 参加者, 与会者, 出席人员, 参会人员, 参加人员, 亮相, 观看, 出席的, 参加的, 出席过, 参加过, 参会, 与会人员, 出席名单, 出席人, 列席, 现身',
    en: `
      attend, attends, attended, attending, attendance, attendee*, participate, participates, participated, participating,
      participant*, take part in, took part in, taken part in, taking part in, take part, took part, present at, was at,
      were at, present, came to, come to, guest*, been at, be at, showed up at, visited, visit, go to, went to, joined, join
    `,
    ru: `
      присутств*, присутствовал*, присутствовали, присутствующ*, присутствующие, участвовал*, участвовали, участвует,
      участвуют, участник*, участники, участников, принял* участие, принимал* участие, приняли участие, принимали участие,
      посетил*, посетили, посеща*, был на, была на, были на, гост*, был среди, пришел, пришли, находил*, находились, приехал*,
      участие, участвовать, побывал*
    `,
  },
  witness: {
    zh: '见证, 见证了, 见证人, 见证的, 共同见证',
    en: 'witness, witnesses, witnessed, witnessing',
    ru: 'свидетел*, засвидетельствовал*, были свидетелями, был свидетелем, наблюдал*, наблюдали',
  },
  organize: {
    zh: '主办, 举办, 组织, 承办, 主办方, 举办方, 主办者, 组织者, 举办了, 主办了, 办的, 举办的, 主办的, 设宴, 设, 做东, 东道主, 举行, 主办单位, 组织了, 承办方, 举办者, 主持, 合办, 联合举办, 共同举办, 操办, 举行的',
    en: `
      organize, organizes, organized, organise, organised, organizing, organiser*, organizer*, host, hosts, hosted, hosting,
      held, hold, holds, arrange, arranged, set up, put on, ran, staged, run, behind, gave, give
    `,
    ru: `
      организова*, организовал*, организовали, организован, организована, организовано, организованы, организатор*,
      организаторы, организатором, организаторами, организует, провел*, провели, проводил*, проводили, проводит, проведен*,
      устроил*, устроили, устроен*, принимал*, принимали, дал, дала, давал, хозяин, хозяином, проводился, проводилась,
      подготовил*, подготовили, хозяева, организаторов
    `,
  },
  holdsOffice: {
    zh: '任职, 担任, 就职, 工作, 供职, 担任什么职务, 什么职务, 职务, 职位, 任职于, 是什么职务, 担任何职, 何职, 任何职, 头衔',
    en: `
      office, offices, position, positions, post, posts, work, works, work for, work at, hold office, holds office,
      hold the office of, job, hold, holds, occup*, serve as, serves as, title, office holder*, officeholder*, in office,
      capacity, role
    `,
    ru: `
      должность, должности, пост, работает, работают, занимает, занимают, занимает должность, занимает пост, кем является,
      кем работает, служит, какую должность, какой пост, должностн* лиц*, в должности, какие должности
    `,
  },
  refer: {
    zh: '提到, 提到了, 提及, 提及了, 援引, 援引了, 引用, 引用了, 参照, 重申, 提了, 回顾, 引述, 提过, 提到过, 参考, 引述了, 重提, 述及, 提起, 提到的, 提及的, 援引的, 引用的, 论及, 谈到, 谈及',
    en: `
      refer to, refers to, referring to, referred to, reference, references, reference to, references to, mention, mentions,
      mentioned, mentioning, cite, cites, cited, citing, recall, recalls, recalled, recalling, invoke, invokes, invoked,
      invoking, refer, refers, referred, name, names, refer back to, refers back to, quote, quotes, allude to, alludes to,
      reaffirm*, point to, points to
    `,
    ru: `
      ссылает*, ссылается, ссылаются, ссылающ*, ссылающиеся, ссылается на, ссылаются на, ссылка, ссылки, ссылку, упомина*,
      упоминает, упоминают, упоминал*, упоминающ*, упоминающие, упомянул*, сослал*, сослались, отсыла*, отсылает, цитиру*,
      напомина*, содержит ссылк*, содержат ссылк*, упоминание, упоминания
    `,
  },
  referPassive: {
    zh: '被提到, 被提及, 被援引, 被引用, 被参照, 被引述, 被重申, 被谁提到',
    en: `
      is referred to, are referred to, was referred to, were referred to, is mentioned, are mentioned, was mentioned,
      were mentioned, is cited, are cited, was cited, were cited, referred to in, referred to by, mentioned in, mentioned by,
      cited in, cited by, referenced in, referenced by, is referenced, are referenced, recalled in, recalled by, is recalled,
      are recalled, invoked in, invoked by, referred to, referenced, mentioned, cited, recalled, invoked
    `,
    ru: `
      упоминается, упоминаются, упомянут, упомянута, упомянуто, упомянуты, упоминал*сь, упоминался, упоминалась, упоминались,
      упомянут*, процитирован*, цитируется, цитируются, фигурирует, фигурируют
    `,
  },
  extend: {
    zh: '延长, 延长了, 延期, 续签, 展期, 延续, 延长的, 续期, 使延期, 延长有效期, 延长期限, 延展, 续约, 延长了有效期, 的延期, 顺延, 予以延期, 进行延期, 延期的',
    en: `
      extend, extends, extended, extending, extension of, extension, prolong, prolongs, prolonged, prolonging, prolongation of,
      prolongation, renew, renews, renewed, renewing, renewal of, renewal, extend the term of, extends the term of,
      prolong the term of, prolongs the term of, extend the validity of, extends the validity of, extended the validity of,
      prolonged the term of, extended the term of
    `,
    ru: `
      продлева*, продлевает, продлевают, продлил*, продлили, продлева* срок, продлева* действие, продление, продления,
      продлить, пролонгиру*, пролонгирует, пролонгировал*, продлева* срок действия, продливш*, продлевающ*, продлевающий,
      продлевает действие, продлил действие, продлил срок, продлил срок действия
    `,
  },
  extendPassive: {
    zh: '被延长, 被延期, 被续签, 被展期, 得到延长, 得到延期, 获延期, 获得延期, 得以延长, 得以延期, 被谁延长',
    en: `
      is extended, was extended, were extended, been extended, is prolonged, was prolonged, been prolonged, is renewed,
      was renewed, been renewed, extended by, prolonged by, renewed by, gets extended, got extended, gets prolonged,
      extended in, extended, prolonged, renewed
    `,
    ru: `
      продлен, продлена, продлено, продлены, продлевается, продлеваются, продлевал*сь, продлили, пролонгирован*, пролонгирован,
      пролонгируется, был продлен, была продлена, продлевался
    `,
  },
  amend: {
    zh: '修改, 修订, 修正, 修改了, 修订了',
    en: 'amend, amends, amending, amended, modify, modifies, modified, change, changes, revise, revises, revised',
    ru: 'изменяет, изменяют, изменил*, вносит изменения, вносят изменения, поправк*',
  },
  amendPassive: {
    zh: '被修改, 被修订, 被修正',
    en: 'is amended, was amended, amended by, been amended, modified by, revised by, amended',
    ru: 'изменен*, изменяется',
  },
  supersede: {
    zh: '取代, 代替, 替代, 取代了',
    en: 'supersede, supersedes, superseding, replace, replaces, replacing',
    ru: 'заменяет, заменяют, заменил*',
  },
  supersedePassive: {
    zh: '被取代, 被代替, 被替代',
    en: 'is superseded, was superseded, superseded by, replaced by, been superseded, been replaced, is replaced, was replaced',
    ru: 'заменен*, заменяется',
  },
  terminate: {
    zh: '终止, 终止了, 废除, 废止',
    en: 'terminate, terminates, terminating, end, ends, denounce, denounces',
    ru: 'прекращает, прекращают, прекратил*, расторг*',
  },
  terminatePassive: {
    zh: '被终止, 被废除, 被废止',
    en: 'is terminated, was terminated, terminated by, been terminated, denounced by',
    ru: 'прекращен*, расторгнут*',
  },
  implement: {
    zh: '执行, 落实, 实施, 履行',
    en: 'implement, implements, implementing, carry out, carries out',
    ru: 'реализует, реализуют, выполняет, выполняют, осуществляет',
  },
  implementPassive: {
    zh: '被执行, 被落实, 被实施',
    en: 'is implemented, was implemented, implemented by',
    ru: 'реализован*, реализуется, реализуются',
  },
  establish: {
    zh: '设立, 成立, 建立, 组建, 创建, 设立了, 成立了, 建立了, 创立',
    en: 'establish, establishes, established, establishing, create, creates, created, found, founds, founded, bring into being',
    ru: 'учрежда*, учреждает, учреждают, учредил*, учрежден*, созда*, создает, создают, создан*, основа*, основан*',
  },
  partOf: {
    zh: '属于, 隶属, 隶属于, 从属于, 是一部分, 的一部分, 组成部分, 下属于, 归属, 归属于, 属于哪个, 归谁, 隶属哪个, 上级机构, 上级, 是哪个机构的, 从属, 属',
    en: `
      part of, a part of, belong to, belongs to, belong, belongs, subordinate to, component of, under, fall under, falls under,
      parent, parent body, parent body of, belonged to, subordinate, falls within, subdivision of, sub body of
    `,
    ru: `
      часть, частью, часть чего, входит в, входят в, входит, входят, в состав, входит в состав, входят в состав, принадлежит,
      принадлежат, подчиняется, относится к, является частью, являются частью, подчинен*, в составе, вошел в, вошла в, вошли в,
      составная часть, в рамках
    `,
  },
  hasPart: {
    zh: '包括, 包含, 包括了, 组成, 下设, 下属, 由组成, 有哪些部分, 包括哪些, 下辖, 的组成部分有哪些, 子活动, 分支, 期间举行了, 期间举行, 期间有, 期间',
    en: `
      parts of, parts, consist of, consists of, comprise, comprises, made up of, contain, contains, include, includes,
      included in, components of, composed of, sub events of, subdivisions of, during, happened during, took place during,
      part of the
    `,
    ru: `
      части, из чего состоит, состоит, состоит из, состоят из, включает, включает в себя, включают, включал*, входило, входили,
      части чего, в ходе, во время
    `,
  },
  member: {
    zh: '成员, 成员国, 会员国, 成员有哪些, 加入, 加入了, 会员, 参加的组织, 的成员, 创始会员国, 常任理事国, 理事国, 创始成员, 创始成员国',
    en: `
      member, members, member of, members of, membership, member states, member state, member countries, belong to, belongs to,
      join, joined, founding member*, permanent member*, member states of
    `,
    ru: `
      член, члены, членом, членами, членов, состоит в, состоят в, входит в, входят в, член*, государства члены, страны члены,
      стран членов, стран* участни*, участник*, членство, страны участницы
    `,
  },
  provide: {
    zh: '确定, 规定, 作出, 确认, 做出, 决定, 提供, 促成, 实现, 明确, 载明, 写明',
    en: `
      provide for, provides for, provided for, provide, provides, decide, decides, decided, set out, sets out, stipulate*,
      confirm, confirms, confirmed
    `,
    ru: 'предусматрива*, предусмотрен*, закрепля*, закреплен*, установлен*, подтвержда*, подтвержден*, определен*, определя*',
  },
  locatedAt: {
    zh: '位于, 坐落, 坐落于, 在, 举行, 举行的, 举办, 进行, 发生, 召开, 设在, 地处, 举行了, 举办的, 进行的, 所在, 所在地, 召开的',
    en: `
      located, located in, situated, situated in, held, hold, take place, takes place, took place, taking place, happen,
      happened, happens, based, based in, stand, stands, stood, take place in, took place in, took place at, held in, held at,
      placed, headquartered, lie, lies, stage, staged, occur, occurred, being built, built
    `,
    ru: `
      находится, находятся, расположен*, состоял*, состоялся, состоялась, состоялось, состоялись, проходил*, прошел, прошла,
      прошло, прошли, проход*, проходят, проходит, проводил*, проводилась, проводился, проводились, проведен*, располага*,
      располагается, размещ*, был проведен, была проведена, происход*, происходил*, произошл*, произошел, стоит, строится,
      устроен*, дан, дали, устроили, устроил, расположена, был дан, открыт*, открыли, открылся, открылась
    `,
  },
  enterIntoForce: {
    zh: '生效, 开始生效, 生效日期, 生效时间, 起生效, 生效的',
    en: `
      enter into force, entered into force, enters into force, come into force, came into force, comes into force, take effect,
      takes effect, took effect, entry into force, become effective, became effective, effective date, in force since,
      been in force, go into force, went into force, become law
    `,
    ru: `
      вступил* в силу, вступает в силу, вступило в силу, вступили в силу, вступила в силу, вступление в силу,
      вступления в силу, начал* действовать, вступит в силу, дата вступления в силу
    `,
  },
  inForce: {
    zh: '有效, 仍然有效, 还有效, 现行有效, 效力, 还生效, 有效吗, 是否有效, 在有效期内, 现在有效',
    en: 'in force, still in force, valid, still valid, in effect, still in effect, effective, binding',
    ru: `
      действует, действуют, в силе, действителен, действительна, действительно, действующ*, имеет силу, еще действует,
      ещё действует, до сих пор действует, все еще действует
    `,
  },
  expire: {
    zh: '到期, 失效, 期满, 结束, 届满, 有效期到, 过期, 截止, 有效期至, 有效期到什么时候, 有效期到何时',
    en: `
      expire, expires, expired, expiry, expiration, lapse, lapses, end, ends, ended, run out, runs out, finish, finished,
      valid until, conclude, concluded, close, closes, closed, come to an end, over
    `,
    ru: `
      истека*, истекает, истек*, истекло, заканчива*, заканчивается, закончил*, закончился, закончилась, закончились,
      завершил*, завершился, завершилась, завершается, кончается, срок действия, прекращает действие, до какого, окончание,
      окончания, закрыл*
    `,
  },
  start: {
    zh: '开始, 启动, 开幕, 始于, 起始',
    en: 'start, starts, started, begin, begins, began, open, opens, opened, beginning, start date, commence*',
    ru: `
      начал*, начался, началась, началось, начались, начинается, начинаются, начало, открыл*, открылся, открылась, открывается,
      стартовал*
    `,
  },
  successor: {
    zh: '继承, 继承国, 继任者, 前身, 继承者',
    en: 'successor, successors, succeeded, succeed, successor of, successor to, predecessor, predecessor of',
    ru: 'преемник*, правопреемник*, предшественник*',
  },
  announce: {
    zh: '发表, 发表的, 宣布, 发布, 公布',
    en: 'announce, announced, issue, issued, adopt, adopted, published, publish',
    ru: 'объявлен*, опубликова*, принят, принято, приняты, принята, издан*, выпущен*',
  },
} as const satisfies Vocabulary;

/** Titles of offices, each with the ones that other languages use for it. */
export const officeWords = {
  head: {
    zh: '负责人, 领导, 领导人, 首脑, 一把手, 掌门人, 主管, 领导者, 掌管, 元首, 国家元首',
    en: `
      head, heads, headed by, headed, lead, leads, led by, leader, chief, in charge of, runs, boss, head of, leader of,
      heads up, head of state, in charge
    `,
    ru: `
      глава, главой, главы, возглавля*, возглавляет, возглавил, руководит, руководител*, руководитель, руководителем,
      руководителя, лидер, во главе, начальник*, стоит во главе, глава государства, главa, шеф, главой государства
    `,
  },
  president: {
    zh: '总统, 国家主席, 主席',
    en: 'president, chairman of the state, presidents',
    ru: 'президент, президента, президентом, президенты, председател* кнр, председател*, председатель',
  },
  premier: {
    zh: '总理, 首相',
    en: 'premier, prime minister, chairman of the government, head of government, premiers',
    ru: 'премьер, премьера, премьером, премьер министр*, председател* правительства, глава правительства, премьер министром',
  },
  chair: {
    zh: '主席, 董事长, 会长, 委员长',
    en: 'chair, chairman, chairwoman, chairperson, chairs',
    ru: 'председател*, председатель, председателем',
  },
  director: {
    zh: '总经理, 经理, 总裁, 局长, 署长, 院长, 总干事, 社长, 总编辑, 台长, 主任',
    en: 'director, general director, director general, ceo, chief executive, manager, administrator, managing director, editor in chief',
    ru: 'директор, директора, директором, гендиректор*, генеральн* директор*, управляющ*, главн* редактор*',
  },
  minister: {
    zh: '部长, 外长, 财长, 商务部长',
    en: 'minister, foreign minister, secretary of state',
    ru: 'министр, министра, министром, министры',
  },
  rector: { zh: '校长, 院长', en: 'rector, chancellor, vice chancellor', ru: 'ректор, ректора, ректором' },
  ambassador: { zh: '大使', en: 'ambassador, ambassadors', ru: 'посол, посла, послом' },
  secretary: {
    zh: '秘书长, 书记, 总书记',
    en: 'secretary, secretary general, general secretary',
    ru: 'секретар*, секретарь, генсек*, генеральн* секретар*',
  },
  journalist: {
    zh: '记者, 新闻记者, 通讯员',
    en: 'journalist, journalists, correspondent, correspondents, reporter, reporters',
    ru: 'журналист*, журналисты, корреспондент*, корреспонденты, корреспондентом, репортер*',
  },
  spokesperson: { zh: '发言人', en: 'spokesperson, spokesman, spokeswoman', ru: 'пресс секретар*, представител*' },
} as const satisfies Vocabulary;
