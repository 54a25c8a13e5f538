namespace Qplet.GraphQL.Execution;

/// <summary>Divides the fields of an object by when they are delivered, for operations with incremental delivery.</summary>
internal interface IFieldDivision
{
    /// <summary>Whether a field is executed for each use of <c>@defer</c> that it is selected in, not only once.</summary>
    bool RepeatsFields { get; }

    /// <summary>Separates the fields that are delivered together with the object from those that are delivered later.</summary>
    /// <param name="fields">The fields of the object.</param>
    /// <param name="around">The uses of <c>@defer</c> that the object itself belongs to.</param>
    DividedFields Divide(FieldCollection fields, IReadOnlyList<DeferUsage> around);
}
