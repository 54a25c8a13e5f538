using Microsoft.Extensions.DependencyInjection;
using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.Schema.Subjects;

/// <summary>Filters of rows by their subject.</summary>
internal static class SubjectFilter
{
    /// <summary>Returns the filter field <c>subject</c> of an entity.</summary>
    public static FilterGroup Of<T>()
        where T : class, ISubjectRow =>
        new("subject", "SubjectFilterInput")
        {
            Description = "The subject.",
            TypeDescription = "A filter for subjects. All conditions must be met; an empty filter matches all.",
            Fields =
            [
                new("id", typeof(T).GetProperty(nameof(ISubjectRow.SubjectId))!, static _ => BuiltInScalars.ID)
                {
                    Description = "The ID of the subject, which can be of any kind.",
                    Conversion = static context =>
                    {
                        var catalog = context.Services!.GetRequiredService<SubjectCatalog>();
                        return id => catalog.Require((string)id).Id;
                    },
                },
                new("kind", typeof(T).GetProperty(nameof(ISubjectRow.SubjectKind))!, SubjectKindType.Of) { Description = "The kind of the subject." },
            ],
        };
}
