import { WrittenElsewhere as WrittenElsewhere_e677a33702727c881d8fb3993b943420 } from '../../../products/written-elsewhere.tsx'
import { HtmlInput as HtmlInput_c30350da90342810d4d6e5000c5a03c4 } from '../../../fields/html/html-input.tsx'
import { RowLabel as RowLabel_99ac5fafc085d25353d6c1a153dab207 } from '../../../fields/row-label.tsx'
import { CodeCell as CodeCell_93a2d13e5b45b0dec5c3c3297bc8007c } from '../../../fields/codes/code-cell.tsx'
import { FixedReason as FixedReason_d023dc239f94d226b88eee8f1f25cc70 } from '../../../products/fixed-reason.tsx'
import { CodeInput as CodeInput_d42fa4cb77b3c90c16c46be3ba13d7ac } from '../../../fields/codes/code-input.tsx'
import { CodeFilter as CodeFilter_810433453dcb4178876c5c138fb6ed26 } from '../../../fields/codes/code-filter.tsx'
import { JsonView as JsonView_e0abcd9c6b851630ffa688690a03d5f3 } from '../../../fields/json-view.tsx'
import { CompleteCell as CompleteCell_722512cfa07d7a4daf7c730ec7dd364d } from '../../../products/complete-cell.tsx'
import { CompleteBadge as CompleteBadge_1b35ffdfb597e5bd42e76260c6208bdd } from '../../../products/complete-badge.tsx'
import { CompleteDifference as CompleteDifference_d543a0904f7e6d0914b5aff5958c8e1b } from '../../../components/complete-difference.tsx'
import { NoDifference as NoDifference_dcf12b9a449c41efb65ae5abd8089c18 } from '../../../components/no-difference.tsx'
import { CompareVersions as CompareVersions_1ecb9997c85d2ba52c50282250f24ade } from '../../../import/pending/compare-versions.tsx'
import { LogoutButton as LogoutButton_e525e27e39c70d98251eaf308ecdf7f3 } from '../../../auth/logout-button.tsx'
import { StartHeading as StartHeading_20d4a8125e1552976b5fdcf67a0e394e } from '../../../components/start-heading.tsx'
import { KeepSession as KeepSession_034c0d96dbf31fce08c9d9bb06131c2e } from '../../../auth/keep-session.tsx'
import { TellUnsaved as TellUnsaved_1ec69b28952b916637703fb7cb9e9aa1 } from '../../../auth/tell-unsaved.tsx'
import { AccessibleScreens as AccessibleScreens_ad10ada91dc3ca92ca700c633419a9d5 } from '../../../components/accessible-screens.tsx'
import { CollectionCards as CollectionCards_f9c02e79a4aed9a3924487c0cd4cafb1 } from '@payloadcms/next/rsc'

/** @type import('payload').ImportMap */
export const importMap = {
  "/products/written-elsewhere.tsx#WrittenElsewhere": WrittenElsewhere_e677a33702727c881d8fb3993b943420,
  "/fields/html/html-input.tsx#HtmlInput": HtmlInput_c30350da90342810d4d6e5000c5a03c4,
  "/fields/row-label.tsx#RowLabel": RowLabel_99ac5fafc085d25353d6c1a153dab207,
  "/fields/codes/code-cell.tsx#CodeCell": CodeCell_93a2d13e5b45b0dec5c3c3297bc8007c,
  "/products/fixed-reason.tsx#FixedReason": FixedReason_d023dc239f94d226b88eee8f1f25cc70,
  "/fields/codes/code-input.tsx#CodeInput": CodeInput_d42fa4cb77b3c90c16c46be3ba13d7ac,
  "/fields/codes/code-filter.tsx#CodeFilter": CodeFilter_810433453dcb4178876c5c138fb6ed26,
  "/fields/json-view.tsx#JsonView": JsonView_e0abcd9c6b851630ffa688690a03d5f3,
  "/products/complete-cell.tsx#CompleteCell": CompleteCell_722512cfa07d7a4daf7c730ec7dd364d,
  "/products/complete-badge.tsx#CompleteBadge": CompleteBadge_1b35ffdfb597e5bd42e76260c6208bdd,
  "/components/complete-difference.tsx#CompleteDifference": CompleteDifference_d543a0904f7e6d0914b5aff5958c8e1b,
  "/components/no-difference.tsx#NoDifference": NoDifference_dcf12b9a449c41efb65ae5abd8089c18,
  "/import/pending/compare-versions.tsx#CompareVersions": CompareVersions_1ecb9997c85d2ba52c50282250f24ade,
  "/auth/logout-button.tsx#LogoutButton": LogoutButton_e525e27e39c70d98251eaf308ecdf7f3,
  "/components/start-heading.tsx#StartHeading": StartHeading_20d4a8125e1552976b5fdcf67a0e394e,
  "/auth/keep-session.tsx#KeepSession": KeepSession_034c0d96dbf31fce08c9d9bb06131c2e,
  "/auth/tell-unsaved.tsx#TellUnsaved": TellUnsaved_1ec69b28952b916637703fb7cb9e9aa1,
  "/components/accessible-screens.tsx#AccessibleScreens": AccessibleScreens_ad10ada91dc3ca92ca700c633419a9d5,
  "@payloadcms/next/rsc#CollectionCards": CollectionCards_f9c02e79a4aed9a3924487c0cd4cafb1
}
