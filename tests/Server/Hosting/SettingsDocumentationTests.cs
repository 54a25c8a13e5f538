using System.Collections;
using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Qplet.GraphQL.AspNetCore;
using Qplet.GraphQL.CodeFirst;
using Qplet.GraphQL.Conventions;
using Qplet.GraphQL.EntityFramework;
using Qplet.GraphQL.Execution;
using Qplet.GraphQL.Language;
using Qplet.GraphQL.Schema.Links;
using Qplet.GraphQL.Schema.Sessions;
using Qplet.GraphQL.Server.Authentication;
using Qplet.GraphQL.Server.Mail;
using Qplet.GraphQL.Validation;

namespace Qplet.GraphQL.Server.Hosting;

/// <summary>The page of settings names every setting of the options that the server binds, with its default and bounds, and no other.</summary>
public sealed partial class SettingsDocumentationTests
{
    private const string Page = "docs/settings.md";

    /// <summary>The sections of the configuration with the options that are bound to them.</summary>
    private static readonly (string Section, object Options)[] s_sections =
    [
        (AuthenticationSettings.Section, new AuthenticationSettings()),
        ("Sessions", new SessionOptions()),
        (MailSettings.Section, new MailSettings()),
        ("Links", new LinkOptions()),
        ("GraphQL", new GraphQLServerOptions()),
        ("GraphQL:Execution", new ExecutionOptions()),
        ("GraphQL:Execution:Parser", new ParserOptions()),
        ("GraphQL:Execution:Validation", new ValidationOptions()),
        ("GraphQL:Execution:Cost", new CostWeights()),
        ("GraphQL:Querying", new ListOptions()),
        ("GraphQL:Querying", new EntityQueryOptions()),
        ("GraphQL:TrustedDocuments", new TrustedDocumentOptions()),
        ("GraphQL:PersistedQueries", new PersistedQueryOptions()),
    ];

    /// <summary>Settings that are read by their name alone.</summary>
    private static readonly string[] s_single =
    [
        "ConnectionStrings:Qplet",
        "Database:Provider",
        "Database:SeedWhenEmpty",
        "Events:Retention",
        CorsSetup.AllowedOrigins,
    ];

    /// <summary>Settings whose default depends on the environment or the machine: the server sets it.</summary>
    private static readonly string[] s_byEnvironment =
    [
        "GraphQL:AllowIntrospection",
        "GraphQL:Ide:Enabled",
        "GraphQL:Uploads:Enabled",
        "GraphQL:Uploads:TemporaryFolder",
        "GraphQL:WebSockets:AllowLoopbackOrigins",
        "Mail:PickupDirectory",
    ];

    /// <summary>Options that hang below others in code, but are read from a section of their own.</summary>
    private static readonly Type[] s_ofOwnSection =
    [
        typeof(ParserOptions),
        typeof(ValidationOptions),
        typeof(TrustedDocumentOptions),
        typeof(PersistedQueryOptions),
    ];

    [Fact]
    public void Setting_OfTheServer_IsOnThePage() =>
        Settings().Select(static setting => setting.Name).Concat(s_single).Except(Rows().Select(static row => row.Name)).ShouldBeEmpty($"Add it to {Page}.");

    [Fact]
    public void Setting_OnThePage_IsOneOfTheServer() =>
        Rows()
            .Select(static row => row.Name)
            .Except(Settings().Select(static setting => setting.Name).Concat(s_single))
            .ShouldBeEmpty($"Remove it from {Page}.");

    [Fact]
    public void Setting_OnThePage_IsThereOnce() =>
        Rows().GroupBy(static row => row.Name).Where(static group => group.Count() > 1).Select(static group => group.Key).ShouldBeEmpty();

    [Fact]
    public void Setting_OnThePage_HasItsDefault()
    {
        var wrong =
            from setting in Settings()
            where !s_byEnvironment.Contains(setting.Name)
            join row in Rows() on setting.Name equals row.Name
            where row.Default != Cell(setting.Property.Name, setting.Property.GetValue(setting.Options))
            select $"{setting.Name}: {row.Default} is {Cell(setting.Property.Name, setting.Property.GetValue(setting.Options))}";

        wrong.ShouldBeEmpty();
    }

    [Fact]
    public void Setting_OnThePage_HasItsLowerBound()
    {
        var wrong =
            from setting in Settings()
            where
                setting.Property.PropertyType == typeof(int) || setting.Property.PropertyType == typeof(long) || setting.Property.PropertyType == typeof(double)
            join row in Rows() on setting.Name equals row.Name
            let bound = Refuses(setting, 0) ? "> 0"
            : Refuses(setting, -1) ? "≥ 0"
            : ""
            where row.Bounds.Split(',')[0] != bound
            select $"{setting.Name}: '{row.Bounds}' is '{bound}'";

        wrong.ShouldBeEmpty();
    }

    [Fact]
    public void Setting_InTheSources_IsOneOfThem()
    {
        var named =
            from file in Directory.EnumerateFiles(Path.Combine(Root(), "src"), "*.cs", SearchOption.AllDirectories)
            from Match match in ReadByName().Matches(File.ReadAllText(file))
            select match.Groups["name"].Value;

        named.Distinct().Except(s_single).ShouldBeEmpty($"Add it here and to {Page}.");
    }

    [Fact]
    public void Default_InTheDocumentation_IsSaidOfEachSetting()
    {
        var sources = Directory
            .EnumerateFiles(Path.Combine(Root(), "src"), "*.cs", SearchOption.AllDirectories)
            .ToLookup(static file => Path.GetFileNameWithoutExtension(file), StringComparer.Ordinal);
        var silent =
            from setting in Settings()
            let type = setting.Property.DeclaringType!.Name
            let comment = Regex.Match(
                sources[type].Select(File.ReadAllText).Single(),
                $@"(///[^\n]*\n\s*)+public [^\n(]*\b{setting.Property.Name}\b",
                RegexOptions.None,
                TimeSpan.FromSeconds(10)
            )
            where !comment.Value.Contains("Default:", StringComparison.Ordinal)
            select $"{type}.{setting.Property.Name}";

        silent.ShouldBeEmpty("Its comment says: Default: ….");
    }

    private static IEnumerable<Setting> Settings() => s_sections.SelectMany(static section => SettingsOf(section.Section, section.Options));

    private static IEnumerable<Setting> SettingsOf(string section, object options)
    {
        foreach (var property in options.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance))
        {
            var value = property.GetValue(options);
            if (IsSetting(property))
            {
                yield return new Setting($"{section}:{property.Name}", property, options);
            }
            else if (property.PropertyType.Namespace == options.GetType().Namespace && !s_ofOwnSection.Contains(property.PropertyType))
            {
                foreach (var below in SettingsOf($"{section}:{property.Name}", value!))
                {
                    yield return below;
                }
            }
        }
    }

    private static bool IsSetting(PropertyInfo property)
    {
        var type = Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType;
        return type.IsEnum
            || type == typeof(bool)
            || type == typeof(int)
            || type == typeof(long)
            || type == typeof(double)
            || type == typeof(string)
            || type == typeof(TimeSpan)
            || type == typeof(Uri)
            || type == typeof(IList<string>);
    }

    private static bool Refuses(Setting setting, int value)
    {
        try
        {
            var options = Activator.CreateInstance(setting.Options.GetType());
            setting.Property.SetValue(options, Convert.ChangeType(value, setting.Property.PropertyType, CultureInfo.InvariantCulture));
            return false;
        }
        catch (TargetInvocationException exception) when (exception.InnerException is ArgumentOutOfRangeException)
        {
            return true;
        }
    }

    private static string Cell(string name, object? value) =>
        value switch
        {
            null or ICollection { Count: 0 } or IList<string> { Count: 0 } => "–",
            bool flag => flag ? "`true`" : "`false`",
            int or long when IsSize(name) => Size(Convert.ToInt64(value, CultureInfo.InvariantCulture)),
            int or long or double => Convert.ToDouble(value, CultureInfo.InvariantCulture).ToString("N0", CultureInfo.InvariantCulture),
            TimeSpan duration => $"`{duration:c}`",
            _ => $"`{value}`",
        };

    private static bool IsSize(string name) =>
        (name.EndsWith("Size", StringComparison.Ordinal) && name is not ("MaxBatchSize" or "MaxFilterListSize" or "AssumedListSize"))
        || name.EndsWith("Bytes", StringComparison.Ordinal)
        || name == "MemoryThreshold";

    private static string Size(long bytes) => bytes % (1024 * 1024) == 0 ? $"{bytes / 1024 / 1024} MiB" : $"{bytes / 1024} KiB";

    private static IEnumerable<(string Name, string Default, string Bounds)> Rows() =>
        from Match row in Row().Matches(File.ReadAllText(Path.Combine(Root(), Page)))
        select (row.Groups["name"].Value, row.Groups["default"].Value, row.Groups["bounds"].Value.Trim());

    private static string Root([CallerFilePath] string thisFile = "") => Path.Combine(Path.GetDirectoryName(thisFile)!, "..", "..", "..");

    /// <summary>A row with four cells; those of the platform have three.</summary>
    [GeneratedRegex(
        @"^\| `(?<name>[A-Za-z:]+)` \| (?<default>[^|]+) \| (?<bounds>[^|]*)\| [^|]+ \|$",
        RegexOptions.ExplicitCapture | RegexOptions.Multiline,
        1000
    )]
    private static partial Regex Row();

    [GeneratedRegex("(GetValue(<[^>]+>)?\\(|[Cc]onfiguration\\[)\"(?<name>[A-Za-z]+:[A-Za-z:]+)\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex ReadByName();

    private sealed record Setting(string Name, PropertyInfo Property, object Options);
}
