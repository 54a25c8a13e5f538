using System.Collections.Frozen;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Qplet.GraphQL.Data.Subjects;

/// <summary>
/// The kinds of subjects of a model. The configuration of an entity declares it as one: see <see cref="SubjectBuilderExtensions.IsSubject{T}" />.
/// </summary>
public sealed class SubjectKinds
{
    /// <summary>The largest length of a kind's name.</summary>
    public const int MaxNameLength = 24;

    private const string Annotation = "Qplet:SubjectKinds";

    private readonly FrozenDictionary<string, SubjectKind> _byName;
    private readonly FrozenDictionary<Type, SubjectKind> _byEntity;

    private SubjectKinds(IModel model)
    {
        All =
        [
            .. from entity in model.GetEntityTypes()
            let name = entity.FindAnnotation(SubjectBuilder<object>.NameAnnotation)?.Value as string
            where name is not null
            orderby name
            select SubjectKind.Create(entity, name),
        ];
        _byName = All.ToFrozenDictionary(static kind => kind.Name, StringComparer.Ordinal);
        _byEntity = All.ToFrozenDictionary(static kind => kind.Entity);
    }

    /// <summary>The kinds, ordered by name.</summary>
    public IReadOnlyList<SubjectKind> All { get; }

    /// <summary>The kind with a name.</summary>
    /// <exception cref="InvalidOperationException">No kind has this name.</exception>
    public SubjectKind this[string name] => Find(name) ?? throw DataErrors.UnknownSubjectKind(name);

    /// <summary>Returns the kinds of a model.</summary>
    public static SubjectKinds Of(IModel model) => model.GetOrAddRuntimeAnnotationValue(Annotation, static model => new SubjectKinds(model!), model);

    /// <summary>Returns the kind with a name, or null if no kind has it.</summary>
    public SubjectKind? Find(string name) => _byName.GetValueOrDefault(name);

    /// <summary>Returns the kind of the subjects that an entity stores, or null if it stores none.</summary>
    public SubjectKind? Find(Type entity) => _byEntity.GetValueOrDefault(entity);
}
