import Foundation

print("shortlist")
