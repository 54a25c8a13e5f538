using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Qplet.GraphQL.Data.Providers;

/// <summary>
/// Replaces U+0000 in the parameters of commands, because texts of PostgreSQL cannot contain it. The noncharacter U+FFFF takes its place, which no stored text
/// contains, so look-ups find nothing, as on SQLite. Texts that are stored are checked before.
/// </summary>
internal sealed class PostgreSqlTextInterceptor : DbCommandInterceptor
{
    public override DbCommand CommandInitialized(CommandEndEventData eventData, DbCommand result)
    {
        foreach (DbParameter parameter in result.Parameters)
        {
            if (parameter.Value is string text && text.Contains('\0'))
            {
                parameter.Value = text.Replace('\0', '\uFFFF');
            }
        }

        return result;
    }
}
