using System.Linq.Expressions;
using System.Reflection;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Qplet.GraphQL.EntityFramework.Music;

namespace Qplet.GraphQL.EntityFramework.GeneratedSql;

/// <summary>Entity Framework generates the same SQL as the version that this project was tested with: <c>Sqlite.sql</c> and <c>PostgreSql.sql</c>.</summary>
public sealed class GeneratedCommandTests
{
    private static readonly string[] s_providers = ["Sqlite", "PostgreSql"];

    public static TheoryData<string, string> Cases =>
        [.. s_providers.SelectMany(static provider => RepresentativeQueries.Of(provider).Select(query => (provider, query.Key)))];

    [Theory]
    [MemberData(nameof(Cases))]
    public void Of_RepresentativeQuery_IsWrittenAsInTheTriedVersion(string provider, string name)
    {
        using var context = CreateContext(provider);
        var tried = Tried(provider);
        var expected = tried.GetValueOrDefault(name, "");

        var actual = Generate(context, RepresentativeQueries.Of(provider).Single(query => query.Key == name).Value);

        if (actual != expected)
        {
            Assert.Fail(
                $"{Versions(context)} writes the query \"{name}\" differently from {tried[""]}, with which this layer was tried. Compare it with each point of"
                    + $" GeneratedCommand. If all are still true, put the new text and versions into {provider}.sql;"
                    + " otherwise adapt the folder GeneratedSql.\n\n"
                    + $"Tried:\n{expected}\n\nNow:\n{actual}\n"
            );
        }
    }

    [Theory]
    [InlineData("Sqlite")]
    [InlineData("PostgreSql")]
    public void TriedTexts_OfAProvider_AreThoseOfTheQueries(string provider) =>
        Tried(provider).Keys.Where(static name => name.Length > 0).ShouldBe(RepresentativeQueries.Of(provider).Select(static query => query.Key));

    private static MusicContext CreateContext(string provider)
    {
        var options = new DbContextOptionsBuilder<MusicContext>();
        return new((provider == "Sqlite" ? options.UseSqlite("Data Source=:memory:") : options.UseNpgsql("Host=never-opened")).Options);
    }

    /// <summary>The text and the parameters of a query whose arguments are places of parameters, as in a statement's translation.</summary>
    private static string Generate(MusicContext context, LambdaExpression query)
    {
        var places = query
            .Parameters.Skip(1)
            .Select(
                static (argument, index) => argument.Type == typeof(bool) ? Slots<bool>.At(Slots<bool>.Count - 1, true) : SlotSample.Slot(index, argument.Type)
            );
        var body = new ParameterReplacer(query.Parameters, [Expression.Constant(context), .. places]).Visit(query.Body);
        var command = GeneratedCommand.Of(((IQueryable)context.Songs).Provider.CreateQuery(body));

        var parameters = command.Parameters.Select(static parameter =>
            $"-- {parameter.Name} is place {parameter.Slot?.ToString() ?? "none"}: {JsonSerializer.Serialize(parameter.Parameter.Value)}"
        );
        return string.Join('\n', [command.Sql, .. parameters]);
    }

    /// <summary>The texts by the name of the query. The text without a name contains the versions.</summary>
    private static Dictionary<string, string> Tried(string provider)
    {
        var parts = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, provider + ".sql")).ReplaceLineEndings("\n").Split("\n\n-- # ");
        var texts = new Dictionary<string, string> { [""] = parts[0]["-- ".Length..].Trim() };
        foreach (var part in parts[1..])
        {
            var end = part.IndexOf('\n', StringComparison.Ordinal);
            texts.Add(part[..end], part[(end + 1)..].Trim());
        }
        return texts;
    }

    private static string Versions(MusicContext context)
    {
        var provider = Assembly.Load(context.Database.ProviderName!);
        return $"Entity Framework Core {VersionOf(typeof(DbContext).Assembly)} with {provider.GetName().Name} {VersionOf(provider)}";
    }

    private static string VersionOf(Assembly assembly) =>
        assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0];
}
