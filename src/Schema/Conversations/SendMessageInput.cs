namespace Qplet.GraphQL.Schema.Conversations;

/// <summary>A message to a conversation or to a user.</summary>
/// <param name="To">The conversation or user.</param>
/// <param name="Content">The text, at most 5000 characters. It must not be blank and can only be omitted if files are attached.</param>
/// <param name="AttachmentIds">The IDs of your files to attach, in this order. At most 10.</param>
public sealed record SendMessageInput(MessageRecipientInput To, string? Content = null, [property: ID<MediaAsset>] IReadOnlyList<Guid>? AttachmentIds = null);
