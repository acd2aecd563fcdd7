import type { Action, Resource } from '@albero/schema/contract';
import PlanIcon from '@mui/icons-material/AccountTreeOutlined';
import ReportIcon from '@mui/icons-material/ArticleOutlined';
import PositionIcon from '@mui/icons-material/BadgeOutlined';
import SystemIcon from '@mui/icons-material/BalanceOutlined';
import TodoIcon from '@mui/icons-material/ChecklistOutlined';
import UnitIcon from '@mui/icons-material/CorporateFareOutlined';
import ValueIcon from '@mui/icons-material/EditNoteOutlined';
import PeriodIcon from '@mui/icons-material/EventOutlined';
import ApprovalIcon from '@mui/icons-material/FactCheckOutlined';
import SetIcon from '@mui/icons-material/FlagOutlined';
import DossierIcon from '@mui/icons-material/FolderSharedOutlined';
import ConflictIcon from '@mui/icons-material/GavelOutlined';
import EvaluationIcon from '@mui/icons-material/GradingOutlined';
import VersionIcon from '@mui/icons-material/HistoryEduOutlined';
import ResultsIcon from '@mui/icons-material/InsightsOutlined';
import ProposalIcon from '@mui/icons-material/LightbulbOutlined';
import MailIcon from '@mui/icons-material/MailOutlined';
import PersonIcon from '@mui/icons-material/PeopleAltOutlined';
import PapersIcon from '@mui/icons-material/PlaylistAddCheckOutlined';
import ReviewIcon from '@mui/icons-material/RuleOutlined';
import ScenarioIcon from '@mui/icons-material/ScienceOutlined';
import ObjectiveIcon from '@mui/icons-material/TrackChangesOutlined';
import SeatIcon from '@mui/icons-material/WorkOutlineOutlined';
import type { ComponentType } from 'react';

export type May = (action: Action, resource: Resource) => boolean;

export interface MenuItem {
  /** Its word in the catalogue, under `menu`. */
  readonly word: string;
  readonly to: string;
  readonly icon: ComponentType;
  /** Asked of the table of rights: no role is named here. */
  readonly when: (may: May) => boolean;
}

/** Whoever looks after all values may enter them in others' place too, but they are not their own. */
const looksAfterAll = (may: May): boolean => may('organise', 'objectives');
const entersOwnValues = (may: May): boolean =>
  (may('enter', 'measurements') || may('enter', 'individualMeasurements')) && !looksAfterAll(may);
const reviewsValues = (may: May): boolean =>
  (['verify', 'approve', 'giveOpinion'] as const).some((action) => may(action, 'measurements'));
/** The sheets of others: whoever reads only the own has them in the dossier. */
const readsOthers = (may: May): boolean =>
  may('read', 'evaluations') &&
  (!may('acknowledge', 'evaluations') ||
    (['assess', 'calibrate', 'admit'] as const).some((action) => may(action, 'evaluations')) ||
    may('validate', 'reports'));
const administers = (may: May): boolean => may('read', 'people');

export const WORK: readonly MenuItem[] = [
  { word: 'todo', to: '/', icon: TodoIcon, when: () => true },
  { word: 'toApprove', to: '/da-approvare', icon: ApprovalIcon, when: (may) => may('approve', 'individualSets') },
  { word: 'review', to: '/review', icon: ReviewIcon, when: reviewsValues },
  { word: 'measurements', to: '/measurements', icon: ValueIcon, when: entersOwnValues },
  { word: 'individualSets', to: '/individualSets', icon: SetIcon, when: (may) => may('read', 'individualSets') },
  { word: 'tree', to: '/plans', icon: PlanIcon, when: (may) => may('read', 'plans') },
  {
    word: 'versions',
    to: '/versions',
    icon: VersionIcon,
    when: (may) => may('update', 'plans') || may('adopt', 'plans'),
  },
  { word: 'proposals', to: '/proposals', icon: ProposalIcon, when: (may) => may('read', 'proposals') },
  { word: 'objectives', to: '/objectives', icon: ObjectiveIcon, when: looksAfterAll },
  {
    word: 'allMeasurements',
    to: '/measurements',
    icon: ValueIcon,
    when: (may) => may('read', 'measurements') && !entersOwnValues(may),
  },
  { word: 'results', to: '/results', icon: ResultsIcon, when: (may) => may('read', 'measurements') },
  { word: 'reports', to: '/reports', icon: ReportIcon, when: (may) => may('read', 'reports') },
  { word: 'workingPapers', to: '/workingPapers', icon: PapersIcon, when: (may) => may('examine', 'workingPapers') },
  { word: 'evaluations', to: '/evaluations', icon: EvaluationIcon, when: readsOthers },
  { word: 'dossier', to: '/fascicolo', icon: DossierIcon, when: (may) => may('acknowledge', 'evaluations') },
  { word: 'scenarios', to: '/simulazioni', icon: ScenarioIcon, when: (may) => may('read', 'scenarios') },
  {
    word: 'measurementSystems',
    to: '/measurementSystems',
    icon: SystemIcon,
    when: (may) => may('read', 'measurementSystems'),
  },
  { word: 'periods', to: '/periods', icon: PeriodIcon, when: (may) => may('open', 'periods') },
];

export const ORGANISATION: readonly MenuItem[] = [
  { word: 'people', to: '/people', icon: PersonIcon, when: administers },
  { word: 'seats', to: '/seats', icon: SeatIcon, when: administers },
  { word: 'units', to: '/units', icon: UnitIcon, when: administers },
  { word: 'positions', to: '/positions', icon: PositionIcon, when: administers },
  { word: 'conflicts', to: '/conflicts', icon: ConflictIcon, when: (may) => may('read', 'conflicts') },
  { word: 'messages', to: '/messages', icon: MailIcon, when: (may) => may('read', 'messages') },
];
