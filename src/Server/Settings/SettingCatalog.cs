using System.Reflection;
using Qplet.GraphQL.AspNetCore;
using Qplet.GraphQL.CodeFirst;
using Qplet.GraphQL.Conventions;
using Qplet.GraphQL.Data.Media;
using Qplet.GraphQL.Data.Providers;
using Qplet.GraphQL.EntityFramework;
using Qplet.GraphQL.Execution;
using Qplet.GraphQL.Language;
using Qplet.GraphQL.Mcp;
using Qplet.GraphQL.Rest;
using Qplet.GraphQL.Schema.Accounts;
using Qplet.GraphQL.Schema.ApiKeys;
using Qplet.GraphQL.Schema.Writing;
using Qplet.GraphQL.Server.Authentication;
using Qplet.GraphQL.Server.Limits;
using Qplet.GraphQL.Server.Mail;
using Qplet.GraphQL.Server.Media;
using Qplet.GraphQL.Server.Routes;
using Qplet.GraphQL.Server.SchemaUsage;
using Qplet.GraphQL.Server.Uploads;
using Qplet.GraphQL.Validation;
using LinkOptions = Qplet.GraphQL.Schema.Links.LinkOptions;
using SessionOptions = Qplet.GraphQL.Schema.Sessions.SessionOptions;

namespace Qplet.GraphQL.Server.Settings;

/// <summary>
/// The settings of the server: the properties of the options that it binds, and a few that are read by their name. A number must be 1 or more and a duration
/// more than zero, unless the setting has other bounds here.
/// </summary>
internal static class SettingCatalog
{
    /// <summary>The setting with the origins that may call the server, such as <c>https://app.example.com</c>; <c>*</c> allows all.</summary>
    public const string AllowedOrigins = "Cors:AllowedOrigins";

    /// <summary>The setting with the addresses and networks of the proxies in front of the server, such as <c>10.0.0.0/8</c>.</summary>
    public const string KnownProxies = "Proxies:Known";

    /// <summary>The setting that turns off the documents that are shipped with the server.</summary>
    public const string ShippedDocuments = "GraphQL:TrustedDocuments:Shipped";

    /// <summary>The setting with the time for which a server that is stopping still answers.</summary>
    public const string DrainTime = "Shutdown:DrainTime";

    /// <summary>The sections of the configuration with the options that are bound to them.</summary>
    public static IReadOnlyList<(string Name, Type Options)> Sections { get; } =
    [
        (AuthenticationSettings.Section, typeof(AuthenticationSettings)),
        ("Sessions", typeof(SessionOptions)),
        ("Accounts", typeof(AccountOptions)),
        ("DailyLimits", typeof(DailyLimitOptions)),
        ("ApiKeys", typeof(ApiKeyOptions)),
        (LimitSettings.Section, typeof(LimitSettings)),
        (SchemaUsageSettings.Section, typeof(SchemaUsageSettings)),
        (MailSettings.Section, typeof(MailSettings)),
        (UploadSettings.Section, typeof(UploadSettings)),
        ("Links", typeof(LinkOptions)),
        (MediaSetup.Section, typeof(MediaOptions)),
        ("GraphQL", typeof(GraphQLServerOptions)),
        ("GraphQL:Mcp", typeof(McpOptions)),
        ("GraphQL:Execution", typeof(ExecutionOptions)),
        ("GraphQL:Execution:Parser", typeof(ParserOptions)),
        ("GraphQL:Execution:Validation", typeof(ValidationOptions)),
        ("GraphQL:Execution:Cost", typeof(CostWeights)),
        ("GraphQL:Querying", typeof(ListOptions)),
        ("GraphQL:Querying", typeof(EntityQueryOptions)),
        ("GraphQL:TrustedDocuments", typeof(TrustedDocumentOptions)),
        ("GraphQL:PersistedQueries", typeof(PersistedQueryOptions)),
        (RestSetup.Section, typeof(RestOptions)),
    ];

    /// <summary>The settings that are read by their name alone.</summary>
    public static IReadOnlyList<Setting> Single { get; } =
    [
        new("Database:Provider", typeof(string), null),
        new("Database:SeedWhenEmpty", typeof(bool), null),
        new("Database:StartTimeout", typeof(TimeSpan), SettingBounds.Duration(canBeZero: true)),
        new(DatabaseSettings.WriteTimeoutKey, typeof(TimeSpan), SettingBounds.Duration(mostDays: 24)),
        new(DatabaseSettings.MappedSizeKey, typeof(long), SettingBounds.Number(0)),
        new(DatabaseSettings.WalWarningSizeKey, typeof(long), SettingBounds.Number(1)),
        new("Events:Retention", typeof(TimeSpan), SettingBounds.Duration()),
        new(DrainTime, typeof(TimeSpan), SettingBounds.Duration(canBeZero: true, mostDays: 24)),
        new(ShippedDocuments, typeof(bool), null),
        new(KnownProxies, typeof(IList<string>), SettingBounds.Network),
        new(AllowedOrigins, typeof(IList<string>), SettingBounds.Origin),
    ];

    /// <summary>Options that hang below others in code, but are read from a section of their own.</summary>
    private static readonly Type[] s_ofOwnSection =
    [
        typeof(ParserOptions),
        typeof(ValidationOptions),
        typeof(TrustedDocumentOptions),
        typeof(PersistedQueryOptions),
    ];

    /// <summary>Properties that only code sets.</summary>
    private static readonly string[] s_ofCode =
    [
        nameof(EntityQueryOptions.SortKeyAnnotation),
        nameof(EntityQueryOptions.SubstringIndexAnnotation),
        nameof(EntityQueryOptions.Interrupt),
        nameof(TrustedDocumentOptions.ShippedFolder),
        nameof(HttpTransportOptions.CredentialHeaders),
        nameof(RestOptions.ApiKeyHeader),
    ];

    private static readonly SettingBounds s_countOrNone = SettingBounds.Number(0);
    private static readonly SettingBounds s_timer = SettingBounds.Duration(mostDays: 24);
    private static readonly SettingBounds s_timerOrNever = SettingBounds.Duration(canBeInfinite: true, mostDays: 24);

    private static readonly Dictionary<string, SettingBounds> s_bounds = new(StringComparer.Ordinal)
    {
        ["Sessions:RefreshTokenLeeway"] = SettingBounds.Duration(canBeZero: true),
        ["Links:Website"] = SettingBounds.BaseAddress,
        ["Links:Server"] = SettingBounds.BaseAddress,
        ["Media:S3:Endpoint"] = SettingBounds.StoreAddress,
        ["Media:S3:PublicEndpoint"] = SettingBounds.StoreAddress,
        ["Media:S3:Bucket"] = SettingBounds.BucketName,
        ["Media:S3:Prefix"] = SettingBounds.KeyPrefix,
        ["Media:S3:RedirectLifetime"] = SettingBounds.Duration(mostDays: 7),
        ["Media:S3:Timeout"] = s_timer,
        ["Mail:Port"] = SettingBounds.Number(1, 65_535),
        ["Mail:ConnectTimeout"] = s_timer,
        ["Mail:SendTimeout"] = s_timer,
        ["ApiKeys:MaxKeysPerUser"] = s_countOrNone,
        ["Limits:AnonymousOperationsPerMinute"] = s_countOrNone,
        ["Limits:CostPerMinute"] = s_countOrNone,
        ["SchemaUsage:FlushInterval"] = s_timer,
        ["SchemaUsage:MaxClientsPerDay"] = s_countOrNone,
        ["SchemaUsage:MaxOperationsPerDay"] = s_countOrNone,
        ["GraphQL:MaxResponseSize"] = SettingBounds.Number(1_024),
        ["GraphQL:Http:MinCompressedSize"] = s_countOrNone,
        ["GraphQL:Http:KeepAliveInterval"] = s_timerOrNever,
        ["GraphQL:Uploads:MemoryThreshold"] = s_countOrNone,
        ["GraphQL:EventStreams:KeepAliveInterval"] = s_timerOrNever,
        ["GraphQL:EventStreams:ReservationTimeout"] = s_timer,
        ["GraphQL:WebSockets:KeepAliveInterval"] = s_timerOrNever,
        ["GraphQL:WebSockets:InitializationTimeout"] = s_timer,
        ["GraphQL:WebSockets:MaxMessagesPerSecond"] = s_countOrNone,
        ["GraphQL:WebSockets:AllowedOrigins"] = SettingBounds.Origin,
        ["GraphQL:Mcp:AllowedOrigins"] = SettingBounds.Origin,
        ["GraphQL:Mcp:MaxInputDepth"] = s_countOrNone,
        ["GraphQL:Execution:ExecutionTimeout"] = s_timerOrNever,
        ["GraphQL:Execution:MaxQueuedOperations"] = s_countOrNone,
        ["GraphQL:Execution:MaxBatchDelay"] = SettingBounds.Duration(canBeZero: true, mostDays: 24),
        ["GraphQL:Execution:SlowOperationThreshold"] = SettingBounds.Duration(canBeZero: true),
        ["GraphQL:Execution:Parser:MaxDepth"] = SettingBounds.Number(1, 500),
        ["GraphQL:Execution:Cost:MaxFieldCost"] = s_countOrNone,
        ["GraphQL:Execution:Cost:MaxTypeCost"] = s_countOrNone,
        ["GraphQL:Execution:Cost:AssumedListSize"] = s_countOrNone,
        ["GraphQL:Execution:Cost:DefaultResolverCost"] = s_countOrNone,
        ["GraphQL:Execution:Cost:FilterArgumentCost"] = s_countOrNone,
        ["GraphQL:Execution:Cost:FilterOperationCost"] = s_countOrNone,
        ["GraphQL:Execution:Cost:ExpensiveFilterOperationCost"] = s_countOrNone,
        ["GraphQL:Execution:Cost:SortArgumentCost"] = s_countOrNone,
        ["GraphQL:Execution:Cost:SortOperationCost"] = s_countOrNone,
        ["GraphQL:Querying:MaxFilterDepth"] = s_countOrNone,
        ["GraphQL:Querying:MaxFilterOperators"] = SettingBounds.Number(1, ListOptions.MostFilterOperators),
        ["GraphQL:Querying:MaxConnections"] = s_countOrNone,
    };

    /// <summary>All settings.</summary>
    public static IReadOnlyList<Setting> All { get; } =
    [
        .. Single,
        .. from section in Sections
        from setting in Properties(section.Name, section.Options)
        select new Setting(setting.Name, setting.Property.PropertyType, BoundsOf(setting.Name, setting.Property.PropertyType)),
    ];

    /// <summary>Returns the properties of options that are settings, also those of options within them, with the names of the settings.</summary>
    public static IEnumerable<(string Name, PropertyInfo Property)> Properties(string section, Type options)
    {
        foreach (var property in options.GetProperties(BindingFlags.Public | BindingFlags.Instance))
        {
            if (s_ofCode.Contains(property.Name))
            {
                continue;
            }
            if (IsSetting(property))
            {
                yield return ($"{section}:{property.Name}", property);
            }
            else if (property.PropertyType.Namespace == options.Namespace && !s_ofOwnSection.Contains(property.PropertyType))
            {
                foreach (var below in Properties($"{section}:{property.Name}", property.PropertyType))
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

    private static SettingBounds? BoundsOf(string name, Type type) =>
        s_bounds.TryGetValue(name, out var bounds) ? bounds
        : type == typeof(TimeSpan) ? SettingBounds.Duration()
        : type == typeof(int) || type == typeof(long) || type == typeof(double) ? SettingBounds.Number(1)
        : null;
}
