/** What is asked of both servers; the bare one answers the same JSON from hand-written SQL. */
export const TREE = `query Tree($id: ID!) {
  plan(id: $id) {
    id title year number state version adoptionAct adoptionDate
    areas {
      id code title branch weight doubt
      objectives {
        id code title description weight doubt version
        units { id code name }
        indicators {
          id lineageId name kind weight typology unit numerator denominator operator targetValue targetDate targetPrinted pooling doubt
          measurements { id state outcome version unitId periodId inputs { value numerator denominator } }
        }
      }
    }
    periods { id endsOn state }
  }
}`;

export const PAGE = `query Page($page: PageInput!, $filter: MeasurementFilter) {
  measurements(filter: $filter, page: $page) {
    total
    items {
      id state outcome version comment enteredAt inputs { value numerator denominator }
      indicator { id name kind unit operator targetValue targetDate targetPrinted }
      objective { id code title }
      unit { id name }
      period { id endsOn state }
    }
  }
}`;

export const WRITE = `mutation Write($input: EnterValueInput!) {
  enterValue(input: $input) { id state version outcome inputs { value numerator denominator } enteredAt }
}`;
