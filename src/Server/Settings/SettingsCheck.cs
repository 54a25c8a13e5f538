using System.Globalization;
using Qplet.GraphQL.Data.Media;
using Qplet.GraphQL.Data.Providers;
using Qplet.GraphQL.Server.Media;
using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.Server.Settings;

/// <summary>Checks all settings before the server starts, so a wrong one is neither ignored nor found later.</summary>
internal static class SettingsCheck
{
    /// <summary>Checks the values of the known settings, and the names of all settings in their sections.</summary>
    /// <exception cref="SettingException">Settings are not valid. The message names each, its value and what is allowed.</exception>
    public static void Run(IConfiguration configuration)
    {
        List<string> problems = [.. UnknownNames(configuration), .. SettingCatalog.All.SelectMany(setting => Problems(configuration, setting))];
        try
        {
            DatabaseSettings.From(configuration);
        }
        catch (InvalidOperationException exception)
        {
            problems.Add(exception.Message);
        }

        // Only if each setting can be read by itself.
        if (problems.Count == 0 && MediaSetup.Options(configuration).Store == MediaStoreKind.S3)
        {
            problems.AddRange(MediaSetup.ProblemsOfS3(configuration));
        }

        if (problems.Count > 0)
        {
            throw ServerErrors.SettingsInvalid(problems);
        }
    }

    private static IEnumerable<string> UnknownNames(IConfiguration configuration)
    {
        var settings = SettingCatalog.All;
        var known = settings.Select(static setting => setting.Name).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var lists = settings.Where(static setting => setting.Type == typeof(IList<string>)).Select(static setting => setting.Name).ToList();
        var sections = known.Select(static name => name[..name.IndexOf(':', StringComparison.Ordinal)]).Distinct(StringComparer.OrdinalIgnoreCase);
        return from section in sections
            from entry in configuration.GetSection(section).AsEnumerable()
            where
                entry.Value is not null
                && entry.Key.Contains(':', StringComparison.Ordinal)
                && !known.Contains(entry.Key)
                && !IsItem(entry.Key)
                && !configuration.GetSection(entry.Key).GetChildren().Any()
            select ServerErrors.SettingUnknown(entry.Key, NameSuggestions.DidYouMean(entry.Key, known));

        bool IsItem(string name) => lists.Exists(list => name.StartsWith($"{list}:", StringComparison.OrdinalIgnoreCase));
    }

    private static IEnumerable<string> Problems(IConfiguration configuration, Setting setting)
    {
        var section = configuration.GetSection(setting.Name);
        return setting.Type == typeof(IList<string>)
                ? section.GetChildren().Select(item => Problem(setting with { Name = item.Path, Type = typeof(string) }, item.Value ?? "")).OfType<string>()
            : section.Value is { } value && Problem(setting, value) is { } problem ? [problem]
            : [];
    }

    private static string? Problem(Setting setting, string text)
    {
        if (setting.Type == typeof(TimeSpan) && double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out _))
        {
            return ServerErrors.DurationWithoutUnit(setting.Name, text);
        }
        var value = Parse(setting.Type, text);
        return value is null ? ServerErrors.SettingUnreadable(setting.Name, Shown(text), Expected(setting.Type))
            : setting.Bounds is { } bounds && !bounds.Allows(value) ? ServerErrors.SettingOutOfBounds(setting.Name, Shown(text), bounds.Text)
            : null;
    }

    /// <summary>Returns a text without the credentials that an address may have.</summary>
    private static string Shown(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var address) && address.UserInfo.Length > 0
            ? text.Replace(text[..(text.LastIndexOf('@') + 1)], $"{address.Scheme}://…@", StringComparison.Ordinal)
            : text;

    /// <summary>Returns the value of a text. Null if the text is not of the type.</summary>
    private static object? Parse(Type type, string text)
    {
        var plain = Nullable.GetUnderlyingType(type) ?? type;
        var invariant = CultureInfo.InvariantCulture;
        return plain == typeof(string) ? text
            : plain == typeof(bool) ? (bool.TryParse(text, out var flag) ? flag : null)
            : plain == typeof(int) ? (int.TryParse(text, NumberStyles.Integer, invariant, out var number) ? number : null)
            : plain == typeof(long) ? (long.TryParse(text, NumberStyles.Integer, invariant, out var large) ? large : null)
            : plain == typeof(double) ? (double.TryParse(text, NumberStyles.Float, invariant, out var real) ? real : null)
            : plain == typeof(TimeSpan) ? (TimeSpan.TryParse(text, invariant, out var duration) ? duration : null)
            : plain == typeof(Uri) ? (Uri.TryCreate(text, UriKind.Absolute, out var address) ? address : null)
            : !int.TryParse(text, NumberStyles.Integer, invariant, out _) && Enum.TryParse(plain, text, ignoreCase: true, out var choice) ? choice
            : null;
    }

    private static string Expected(Type type)
    {
        var plain = Nullable.GetUnderlyingType(type) ?? type;
        return plain == typeof(bool) ? "`true` or `false`"
            : plain == typeof(int) || plain == typeof(long) ? "a whole number"
            : plain == typeof(double) ? "a number"
            : plain == typeof(TimeSpan) ? "a duration such as `00:15:00` for 15 minutes"
            : plain == typeof(Uri) ? "an address such as `https://example.com/`"
            : $"one of {string.Join(", ", Enum.GetNames(plain).Select(static name => $"`{name}`"))}";
    }
}
