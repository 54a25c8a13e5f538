using Qplet.GraphQL.AspNetCore;
using Qplet.GraphQL.Server;
using Qplet.GraphQL.Server.Authentication;
using Qplet.GraphQL.Server.CommandLine;
using Qplet.GraphQL.Server.Hosting;
using Qplet.GraphQL.Server.Mail;

if (Commands.IsCommand(args))
{
    return await Commands.RunAsync(args);
}

try
{
    var builder = ServerBuilder.Create(args);
    builder.AddQplet();

    await using var app = builder.Build();
    app.UseCors();
    app.UseQpletAuthentication();
    app.MapGraphQL();
    app.MapQpletHealth();

    app.WarnWithoutMailServer();
    await app.PrepareDatabaseAsync();
    await app.RunAsync();
    return 0;
}
catch (SettingException exception)
{
    await Console.Error.WriteLineAsync(exception.Message);
    return 1;
}
