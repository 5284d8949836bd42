import type { Command } from '../command.ts';
import { backupList, backupPlace, backupRestore, backupTake, backupTo, backupVerify } from './backup.ts';
import { caseAdd, caseArchive, caseList, caseReopen } from './case.ts';
import { caseBundle } from './case-bundle.ts';
import { caseExport } from './case-export.ts';
import { caseImport, caseLook, caseUnmerge } from './case-import.ts';
import { caseShow } from './case-show.ts';
import { checklistShow } from './checklist.ts';
import { decisionPrint, decisionShow } from './decision.ts';
import { demo } from './demo.ts';
import { due } from './due.ts';
import { importFiles } from './import.ts';
import { insuranceCall, insuranceQuestions, insuranceSet, insuranceShow } from './insurance.ts';
import { ledger } from './ledger.ts';
import { letterList, letterMark, letterShow, letterWrite } from './letter.ts';
import { noteAdd, noteList } from './note.ts';
import { opinionAdd, opinionList } from './opinion.ts';
import { opinionCompare } from './opinion-compare.ts';
import { opinionJudge } from './opinion-judge.ts';
import { packet, packetIssue, packetList } from './packet.ts';
import { plan } from './plan.ts';
import { print } from './print.ts';
import { providerAdd, providerChoose, providerCompare, providerList, providerSet } from './provider.ts';
import { questionAdd, questionAnswer, questionList, questionPropose } from './question.ts';
import { recordList, recordSet } from './record.ts';
import { replyAdd, replyList } from './reply.ts';
import { requestDraft, requestLetter, requestList, requestMark } from './request.ts';
import { resolutionChoose, resolutionShow } from './resolution.ts';
import { review } from './review.ts';
import { serveBrowser } from './serve.ts';
import { remove, trashEmpty, trashKeep, trashList, trashRestore } from './trash.ts';
import { trashCertificate, trashRemovals } from './trash-certificate.ts';
import { vaultCheck, vaultCreate, vaultFound } from './vault.ts';
import { changePassphrase, keyAdd, keyList, keyRemove, recoverySheet } from './vault-keys.ts';
import { vaultRepair } from './vault-repair.ts';

/** Every command, in the order in which a person meets them. */
export const commands: readonly Command[] = [
  vaultCreate,
  vaultCheck,
  changePassphrase,
  recoverySheet,
  keyList,
  keyAdd,
  keyRemove,
  vaultFound,
  vaultRepair,
  backupTo,
  backupPlace,
  backupList,
  backupVerify,
  backupRestore,
  backupTake,
  caseAdd,
  caseList,
  caseShow,
  caseArchive,
  caseReopen,
  caseExport,
  caseBundle,
  caseLook,
  caseImport,
  caseUnmerge,
  review,
  letterList,
  letterShow,
  letterWrite,
  letterMark,
  due,
  importFiles,
  recordList,
  recordSet,
  providerAdd,
  providerList,
  providerSet,
  providerCompare,
  providerChoose,
  questionPropose,
  questionAdd,
  questionList,
  questionAnswer,
  noteAdd,
  noteList,
  checklistShow,
  requestList,
  requestDraft,
  requestLetter,
  requestMark,
  plan,
  insuranceShow,
  insuranceSet,
  insuranceCall,
  insuranceQuestions,
  packet,
  packetList,
  packetIssue,
  ledger,
  opinionAdd,
  opinionList,
  opinionCompare,
  opinionJudge,
  replyAdd,
  replyList,
  resolutionShow,
  resolutionChoose,
  decisionShow,
  decisionPrint,
  trashList,
  trashRestore,
  trashKeep,
  trashEmpty,
  remove,
  trashRemovals,
  trashCertificate,
  print,
  demo,
  serveBrowser,
];
