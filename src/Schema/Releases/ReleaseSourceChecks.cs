namespace Qplet.GraphQL.Schema.Releases;

/// <summary>Checks the sources of releases.</summary>
internal static class ReleaseSourceChecks
{
    /// <summary>Returns the source that an input describes, without its release.</summary>
    public static ReleaseSource Read(ReleaseSourceInput input, string path, InputValidation validation) =>
        new()
        {
            Kind = input.Kind,
            Title = validation.OptionalLine(input.Title, $"{path}.title", TextLimits.Title),
            Url = validation.Url(input.Url, $"{path}.url", TextLimits.SourceUrl),
        };

    /// <summary>Checks that the URLs of new sources differ.</summary>
    public static void RequireDifferentUrls(IReadOnlyList<ReleaseSource> sources, string path, InputValidation validation)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var index = 0; index < sources.Count; index++)
        {
            if (!seen.Add(sources[index].Url))
            {
                validation.Add(DomainErrors.Twice($"{path}[{index}].url"));
            }
        }
    }

    /// <summary>Applies the present fields of an input to a source.</summary>
    public static void Apply(UpdateReleaseSourceInput input, ReleaseSource source, InputValidation validation)
    {
        validation.Require(!input.Kind.HasValue || input.Kind.Value is not null, static () => DomainErrors.Required("input.kind"));
        source.Kind = input.Kind.Value ?? source.Kind;
        source.Title = input.Title.HasValue ? validation.OptionalLine(input.Title.Value, "input.title", TextLimits.Title) : source.Title;
        source.Url = validation.Present(input.Url, "input.url", url => validation.Url(url, "input.url", TextLimits.SourceUrl)) ?? source.Url;
    }
}
