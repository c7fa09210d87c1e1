import type { Vocabulary } from './phrases';

/** Words for instruments. `any` is every kind; a kind's own word narrows. */
export const instrumentWords = {
  any: {
    zh: '协议, 协定, 文件, 文书, 合作文件, 合作协议, 合作协定, 协议书, 双边文件, 双边协议, 法律文件, 签约文件, 文献, 合同, 协议文件, 官方文件',
    en: `
      agreement, agreements, document, documents, instrument, instruments, accord, accords, deal, deals, paper, papers,
      cooperation agreement*, cooperation document*, arrangement*, bilateral document*, bilateral agreement*,
      official document*, legal instrument*, docs
    `,
    ru: `
      соглашени*, документ*, бумаг*, договоренност*, акт, акты, актов, актах, соглашени* о сотрудничестве,
      документ* о сотрудничестве, двусторонн* документ*, двусторонн* соглашени*, официальн* документ*
    `,
  },
  TREATY: {
    zh: '条约, 合约',
    en: 'treaty, treaties, pact, pacts',
    ru: `
      договор, договора, договору, договором, договоре, договоры, договоров, договорам, договорами, договорах, пакт, пакты,
      пактов, пакта
    `,
  },
  CONVENTION: { zh: '公约', en: 'convention, conventions', ru: 'конвенци*' },
  CHARTER: { zh: '宪章', en: 'charter, charters', ru: 'устав*, харти*' },
  PROTOCOL: {
    zh: '议定书',
    en: 'protocol, protocols',
    ru: 'протокол, протокола, протоколу, протоколом, протоколе, протоколы, протоколов, протоколам, протоколами, протоколах',
  },
  EXCHANGE_OF_NOTES: {
    zh: '换文, 外交换文',
    en: 'exchange of notes, exchanges of notes, exchange of letters',
    ru: 'обмен* нотами, обмен* письмами',
  },
  memorandum: {
    zh: '备忘录, 合作备忘录',
    en: 'memorandum, memoranda, memorandums, memo, memos',
    ru: `
      меморандум, меморандума, меморандуму, меморандумом, меморандуме, меморандумы, меморандумов, меморандумам, меморандумами,
      меморандумах
    `,
  },
  MEMORANDUM_OF_UNDERSTANDING: {
    zh: '谅解备忘录',
    en: 'memorandum of understanding, memoranda of understanding, memorandums of understanding, mou, mous',
    ru: 'меморандум* о взаимопонимании, мов',
  },
  LETTER_OF_INTENT: { zh: '意向书', en: 'letter of intent, letters of intent', ru: 'письм* о намерениях, протокол* о намерениях' },
  JOINT_STATEMENT: {
    zh: '联合声明, 声明, 共同声明',
    en: 'joint statement, joint statements, statement, statements',
    ru: 'совместн* заявлени*, заявлени*',
  },
  DECLARATION: {
    zh: '宣言, 共同宣言, 联合宣言',
    en: 'declaration, declarations, joint declaration, joint declarations',
    ru: 'деклараци*, совместн* деклараци*',
  },
  COMMUNIQUE: {
    zh: '公报, 联合公报',
    en: 'communique, communiques, joint communique, joint communiques',
    ru: 'коммюнике, совместн* коммюнике',
  },
  PLAN: { zh: '计划, 规划, 联合活动计划', en: 'plan, plans', ru: 'план, плана, планы, планов, плану, планам, плане, планах' },
  PROGRAM: { zh: '方案, 合作纲要', en: 'program, programs, programme, programmes', ru: 'программ*' },
} as const satisfies Vocabulary;

/** Words for kinds of institutions, as the ontology has them. */
export const bodyWords = {
  GOVERNMENT: { zh: '政府', en: 'government, governments', ru: 'правительств*' },
  MINISTRY: { zh: '部委, 各部, 部门, 政府部门', en: 'ministry, ministries', ru: 'министерств*, минист*' },
  AGENCY: {
    zh: '政府机构, 署局, 主管机关, 行政机关',
    en: 'agency, agencies, government agency, government agencies, state agency, state agencies',
    ru: 'ведомств*, агентств*, госорган*, государственн* ведомств*',
  },
  STATE_CORPORATION: {
    zh: '国家公司, 国有公司, 国家集团公司, 国企, 国有企业, 国有集团, 国家集团',
    en: 'state corporation, state corporations, state owned corporation*, state company, state companies',
    ru: 'госкорпораци*, государственн* корпораци*, госкомпани*',
  },
  COMPANY: {
    zh: '公司, 企业',
    en: 'company, companies, firm, firms, corporation, corporations, enterprise, enterprises',
    ru: 'компани*, фирм*, предприяти*, корпораци*',
  },
  BANK: { zh: '银行', en: 'bank, banks', ru: 'банк, банки, банков, банка' },
  UNIVERSITY: {
    zh: '大学, 高校, 院校, 高等院校, 学校',
    en: 'university, universities, college, colleges, academic institution*, higher education institution*',
    ru: `
      университет, университета, университеты, университетов, университетами, университетам, университетах, университетом, вуз,
      вуза, вузы, вузов, вузами, вузам, вузах
    `,
  },
  RESEARCH_INSTITUTE: {
    zh: '研究院, 研究所, 研究机构, 科研机构',
    en: 'research institute, research institutes, research institution*',
    ru: 'исследовательск* институт*, научн* институт*, нии, научн* учреждени*',
  },
  MEDIA: {
    zh: '媒体, 新闻机构, 新闻媒体, 媒体机构',
    en: 'media, news agency, news agencies, media outlet*, media organization*, media compan*, broadcaster*, newspaper*',
    ru: 'сми, информагентств*, медиа, информационн* агентств*, газет*, средств* массовой информации',
  },
  COMMISSION: { zh: '委员会', en: 'commission, commissions, committee, committees', ru: 'комисси*, комитет*' },
  INTERNATIONAL_ORGANIZATION: {
    zh: '国际组织',
    en: 'international organization, international organizations, international organisation, international organisations',
    ru: 'международн* организаци*',
  },
  POLITICAL_PARTY: { zh: '政党', en: 'political party, political parties', ru: 'политическ* парти*' },
} as const satisfies Vocabulary;

/** Words for entity types. */
export const typeWords = {
  PERSON: {
    zh: '人, 人物, 人员, 领导人, 人士, 官员, 个人, 代表',
    en: 'person, persons, people, leader, leaders, official, officials, individual, individuals, politician*',
    ru: 'человек*, люди, людей, лица, лиц, лидер*, персон*, чиновник*, политик*',
  },
  COUNTRY: { zh: '国家, 国', en: 'country, countries, state, states, nation, nations', ru: 'стран*, государств*' },
  INSTITUTION: {
    zh: '机构, 单位, 组织, 机关',
    en: 'institution, institutions, body, bodies, organization, organizations, organisation, organisations, entity, entities, institute*',
    ru: 'учреждени*, организаци*, орган, органы, органов, органа, структур*, институт*, ведомств*',
  },
  EVENT: {
    zh: '活动, 事件, 场合, 仪式活动',
    en: 'event, events, occasion, occasions, meeting*, ceremony, ceremonies',
    ru: 'мероприяти*, событи*, встреч*, церемони*',
  },
  PROJECT: { zh: '项目, 工程', en: 'project, projects', ru: 'проект*' },
  PLACE: { zh: '地方', en: 'place, places', ru: 'места, мест' },
} as const satisfies Vocabulary;
