import CssBaseline from '@mui/material/CssBaseline';
import { CoreAdminUI, CustomRoutes, Resource } from 'ra-core';
import { lazy } from 'react';
import { AdminContext, Notification } from 'react-admin';
import { Route } from 'react-router-dom';
import conflicts from './conflicts/index.ts';
import evaluations from './evaluations/index.ts';
import individualSets from './individual-sets/index.ts';
import { AccessDenied } from './layout/AccessDenied.tsx';
import { Layout } from './layout/Layout.tsx';
import { NotFound } from './layout/NotFound.tsx';
import { PageError } from './layout/PageError.tsx';
import measurementSystems from './measurement-systems/index.ts';
import measurements from './measurements/index.ts';
import messages from './messages/index.ts';
import objectives from './objectives/index.ts';
import people from './people/index.ts';
import periods from './periods/index.ts';
import plan from './plan/index.ts';
import positions from './positions/index.ts';
import proposals from './proposals/index.ts';
import { authProvider } from './providers/authProvider.ts';
import { dataProvider } from './providers/dataProvider.ts';
import { i18nProvider } from './providers/i18nProvider.ts';
import { queryClient } from './providers/queryClient.ts';
import { store } from './providers/store.ts';
import reports from './reports/index.ts';
import results from './results/index.ts';
import review from './review/index.ts';
import scenarios from './scenarios/index.ts';
import seats from './seats/index.ts';
import { LoadingState } from './shared/LoadingState.tsx';
import { SignInPage } from './sign-in/SignInPage.tsx';
import { darkTheme, lightTheme } from './theme/theme.ts';
import units from './units/index.ts';
import versions from './versions/index.ts';
import workingPapers from './working-papers/index.ts';

const Dashboard = lazy(() => import('./dashboard/Dashboard.tsx'));
const PasswordPage = lazy(() => import('./sign-in/PasswordPage.tsx'));
const PasswordLinkPage = lazy(() => import('./sign-in/PasswordLinkPage.tsx'));

/** Every resource by its one word: policy, URL, folder and i18n key are the same. */
const CARDS = {
  plans: plan,
  versions,
  proposals,
  objectives,
  individualSets,
  measurements,
  measurementSystems,
  periods,
  units,
  positions,
  people,
  seats,
  conflicts,
  messages,
  results,
  scenarios,
  review,
  evaluations,
  reports,
  workingPapers,
};

export const App = () => (
  <AdminContext
    authProvider={authProvider}
    dataProvider={dataProvider}
    i18nProvider={i18nProvider}
    queryClient={queryClient}
    store={store}
    lightTheme={lightTheme}
    darkTheme={darkTheme}
  >
    <CssBaseline enableColorScheme />
    <CoreAdminUI
      accessDenied={AccessDenied}
      catchAll={NotFound}
      dashboard={Dashboard}
      disableTelemetry
      error={PageError}
      layout={Layout}
      loading={LoadingState}
      loginPage={SignInPage}
      requireAuth
      title="Albero della Performance"
    >
      {Object.entries(CARDS).map(([name, { pages: _, ...card }]) => (
        <Resource key={name} name={name} {...card} />
      ))}
      <CustomRoutes>
        <Route path="/password" element={<PasswordPage />} />
        {Object.values(CARDS).flatMap(({ pages = [] }) =>
          pages.map(({ path, page: Page }) => <Route key={path} path={path} element={<Page />} />),
        )}
      </CustomRoutes>
      <CustomRoutes noLayout>
        <Route path="/password/:token" element={<PasswordLinkPage />} />
      </CustomRoutes>
    </CoreAdminUI>
    <Notification />
  </AdminContext>
);
