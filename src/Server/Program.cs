using Qplet.GraphQL.AspNetCore;
using Qplet.GraphQL.Data;
using Qplet.GraphQL.Schema;
using Qplet.GraphQL.Server;
using Qplet.GraphQL.Server.Authentication;
using Qplet.GraphQL.Server.Hosting;
using Qplet.GraphQL.Server.Mail;

try
{
    var builder = ServerBuilder.Create(args);
    builder.AddQpletLogging();
    builder.AddQpletAuthentication();
    builder.AddQpletGraphQL();
    builder.AddQpletCors();
    builder.AddQpletHealth();
    builder.AddQpletMail();
    builder.Services.AddQpletData(builder.Configuration);
    builder.Services.AddQpletSchema();

    await using var app = builder.Build();
    app.UseCors();
    app.UseQpletAuthentication();
    app.MapGraphQL();
    app.MapQpletHealth();

    await app.PrepareDatabaseAsync();
    await app.RunAsync();
    return 0;
}
catch (SettingException exception)
{
    await Console.Error.WriteLineAsync(exception.Message);
    return 1;
}
