using System.Reflection;
using Microsoft.Extensions.DependencyInjection;
using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.Schema.Subjects;

/// <summary>Filters of rows by their subject.</summary>
internal static class SubjectFilter
{
    private const string KindField = "kind";

    /// <summary>Returns the filter field <c>subject</c> of rows that are about a subject.</summary>
    public static FilterGroup Of<T>()
        where T : class, ISubjectRow => Of(typeof(T).GetProperty(nameof(ISubjectRow.SubjectId))!, typeof(T).GetProperty(nameof(ISubjectRow.SubjectKind))!);

    /// <summary>
    /// Returns the filter field <c>subject</c> of rows that may share a subject. Everyone sees such rows, so one whose subject the viewer does not find in
    /// lists is treated like one that shares nothing.
    /// </summary>
    public static FilterGroup OfShared<T>()
        where T : class, IShare
    {
        var (id, kind) = (typeof(T).GetProperty(nameof(IShare.SharedId))!, typeof(T).GetProperty(nameof(IShare.SharedKind))!);
        return Of(id, kind) with { Targets = context => Targets(context, kind, id, static rules => rules.IsShareable) };
    }

    /// <summary>
    /// Returns the filter field <c>subject</c> of rows that stay when their user may no longer see the subject. Such a row is treated like one without a
    /// subject.
    /// </summary>
    public static FilterGroup OfReachable<T>()
        where T : class, ISubjectRow
    {
        var (id, kind) = (typeof(T).GetProperty(nameof(ISubjectRow.SubjectId))!, typeof(T).GetProperty(nameof(ISubjectRow.SubjectKind))!);
        return Of(id, kind) with { Targets = context => Targets(context, kind, id, static _ => true) with { IncludesUnlisted = true } };
    }

    private static FilterTargets Targets(CodeFirstContext context, PropertyInfo kind, PropertyInfo id, Func<SubjectRules, bool> include)
    {
        var kinds = context.Services!.GetRequiredService<SubjectKinds>();
        var catalog = context.Services!.GetRequiredService<SubjectCatalog>();
        return new(
            kind,
            id,
            [.. from rules in catalog.All where include(rules) select new FilterTarget(rules.Entity, rules.Kind, kinds[rules.Kind].KeyProperty)]
        )
        {
            KindOf = (field, value) => field == KindField ? value : catalog.Decode((string)value)?.Kind,
        };
    }

    private static FilterGroup Of(PropertyInfo id, PropertyInfo kind) =>
        new("subject", "SubjectFilterInput")
        {
            Description = "The subject.",
            TypeDescription = "A filter for subjects. All conditions must be met; an empty filter matches all.",
            Fields =
            [
                new("id", id, static _ => BuiltInScalars.ID)
                {
                    Description = "The ID of the subject, which can be of any kind, or its UUID.",
                    Conversion = static context =>
                    {
                        var catalog = context.Services!.GetRequiredService<SubjectCatalog>();
                        return value => Guid.TryParseExact((string)value, "D", out var uuid) ? uuid : catalog.Require((string)value).Id;
                    },
                },
                new(KindField, kind, SubjectKindType.Of) { Description = "The kind of the subject." },
            ],
        };
}
