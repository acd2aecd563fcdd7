interface EvidencePanelProps {
  readonly measurementId: string;
}

/** What proves a value: files and links, with what may be done with them now. Reads for itself what it shows. */
export const EvidencePanel = (_props: EvidencePanelProps) => null;
