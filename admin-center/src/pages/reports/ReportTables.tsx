import { Drawing } from '../../drawing/Drawing';
import { graphOf } from '../../drawing/layout';
import { SHOWN, type CellValue, type Report, type ReportTable } from './api';

const numbers = new Intl.NumberFormat('en');
const times = new Intl.DateTimeFormat('en', { dateStyle: 'medium', timeStyle: 'medium' });

function when(time: string): string {
  return times.format(new Date(time));
}

/** What the report states of itself, then its tables. */
export function ReportTables({ report }: { readonly report: Report }) {
  const { source } = report;
  return (
    <>
      <dl>
        <dt>Written</dt>
        <dd>{when(report.written)}</dd>
        <dt>Organization</dt>
        <dd>
          {source.organization} ({source.forestRoot})
        </dd>
        <dt>Version</dt>
        <dd>
          {source.version}, made {when(source.versionMade)}
        </dd>
        <dt>Loaded</dt>
        <dd>
          {when(source.loaded)} by {source.loadedBy}
        </dd>
        {Object.entries(report.considered).map(([what, count]) => (
          <div key={what}>
            <dt>Considered: {what}</dt>
            <dd>{numbers.format(count)}</dd>
          </div>
        ))}
      </dl>
      {report.open.length > 0 && (
        <>
          <h3>Not considered</h3>
          <ul>
            {report.open.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </>
      )}
      {report.paths.map((path) => (
        <figure key={path.title + path.steps.join()}>
          <Drawing heading={<figcaption>{path.title}</figcaption>} title={`${path.title}: ${path.steps.join('; ')}.`} graph={graphOf(path.steps)} />
        </figure>
      ))}
      {report.tables.map((table) => (
        <OneTable key={table.title} table={table} />
      ))}
    </>
  );
}

function OneTable({ table }: { readonly table: ReportTable }) {
  return (
    <div className="report-table" role="region" aria-label={table.title} tabIndex={0}>
      <table>
        <caption>
          {table.title}
          {table.rows.length >= SHOWN && ` – the first ${SHOWN} rows; a download has all`}
        </caption>
        <thead>
          <tr>
            {table.columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.length === 0 && (
            <tr>
              <td colSpan={table.columns.length}>Nothing.</td>
            </tr>
          )}
          {table.rows.map((row, at) => (
            <tr key={at}>
              {row.map((cell, column) =>
                column === 0 ? (
                  <th key={column} scope="row">
                    <Words cell={cell} />
                  </th>
                ) : (
                  <td key={column} className={typeof cell === 'number' ? 'report-number' : undefined}>
                    <Words cell={cell} />
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Words({ cell }: { readonly cell: CellValue }) {
  if (typeof cell === 'object') {
    return cell.length === 1 ? (
      <bdi>{cell[0]}</bdi>
    ) : (
      <ul>
        {cell.map((text, at) => (
          <li key={at}>
            <bdi>{text}</bdi>
          </li>
        ))}
      </ul>
    );
  }
  switch (typeof cell) {
    case 'number':
      return numbers.format(cell);
    case 'boolean':
      return cell ? 'yes' : 'no';
    default:
      return <bdi>{cell}</bdi>;
  }
}
