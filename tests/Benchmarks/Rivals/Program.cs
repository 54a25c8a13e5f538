using Qplet.GraphQL.Rivals;
using Qplet.GraphQL.Rivals.Ef;
using Qplet.GraphQL.Rivals.Sql;

return args switch
{
    ["ef", var database, var url] => await RivalServer.RunAsync(new EfReader(database), url),
    ["sql", var database, var url] => await RivalServer.RunAsync(new SqlReader(database), url),
    _ => throw new InvalidOperationException("Arguments: ef or sql, the file of the database, the address to listen at."),
};
